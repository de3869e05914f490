package com.pulumi.awsivs.provider.aws.http;

import java.io.EOFException;
import java.net.SocketException;
import java.security.SignatureException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/** Composes the messages of TLS connections that failed. */
final class TlsErrors {

    static final String TRUST = "Where a proxy inspects TLS, trust the authority that signs its certificates:"
            + " AWS_CA_BUNDLE=<file.pem>";

    private static final String CLIENT_CERTIFICATE = "The server may require a client certificate:"
            + " PULUMI_AWS_IVS_JAVA_OPTS=\"-Djavax.net.ssl.keyStore=<file.p12> -Djavax.net.ssl.keyStorePassword=<password>\"";

    private TlsErrors() {}

    /**
     * Returns whether the server ended the TLS handshake. With TLS 1.3 the handshake can fail after the client has
     * completed it, because the server checks the client's certificate only then. A handshake alert shows that the
     * server has not accepted a request.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc8446#section-6.2">error alerts</a>
     */
    static boolean isOfHandshake(Throwable failure) {
        return failure instanceof SSLHandshakeException
                || (failure.getCause() != null && isOfHandshake(failure.getCause()));
    }

    /**
     * Returns whether a certificate is not signed by a trusted authority. It may be signed by an untrusted authority
     * with the name of a trusted one.
     */
    static boolean isOfUnknownAuthority(Throwable failure) {
        Throwable root = RootCause.of(failure);
        return root instanceof CertPathBuilderException
                || root instanceof CertPathValidatorException
                || root instanceof SignatureException;
    }

    static NotDeliveredException explain(Route route, SSLException failure) {
        Throwable root = RootCause.of(failure);
        boolean wasClosed = root instanceof SocketException || root instanceof EOFException;
        String problem =
                wasClosed ? "it closed the connection during the TLS handshake (" + message(root) + ")" : reason(root);
        return route.failure(problem, wasClosed, failure);
    }

    private static String reason(Throwable root) {
        String message = message(root);
        if (root instanceof CertificateExpiredException)
            return "its certificate has expired (" + message + "), or the clock of this machine is wrong";
        if (root instanceof CertificateNotYetValidException)
            return "its certificate is not valid yet (" + message + "), or the clock of this machine is wrong";
        if (isOfUnknownAuthority(root)) return "its certificate is not trusted (" + message + "). " + TRUST;
        if (root instanceof CertificateException)
            return message + ". Its certificate must be for the host of the endpoint";
        String lowerCase = message.toLowerCase(Locale.ROOT);
        if (lowerCase.contains("unrecognized ssl message")) {
            return "this port does not use TLS (" + message + "); a server without TLS needs an endpoint with http://";
        }
        return "TLS failed (" + message + ")" + (lowerCase.contains("certificate") ? ". " + CLIENT_CERTIFICATE : "");
    }

    /** Returns the message without the name of the alert that newer versions of Java put before it. */
    private static String message(Throwable root) {
        return RootCause.message(root).replaceFirst("^\\([a-z_]+\\) ", "");
    }
}
