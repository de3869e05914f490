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

/** Why a TLS connection did not begin, in words for users. */
final class TlsErrors {

    static final String TRUST = "Where a proxy inspects TLS, trust the authority that signs its certificates:"
            + " AWS_CA_BUNDLE=<file.pem>";

    private static final String CLIENT_CERTIFICATE = "The server may require a client certificate:"
            + " PULUMI_AWS_IVS_JAVA_OPTS=\"-Djavax.net.ssl.keyStore=<file.p12> -Djavax.net.ssl.keyStorePassword=<password>\"";

    private TlsErrors() {}

    /**
     * Whether the server ended the handshake, although this side took it for complete: with TLS 1.3 it checks the client's
     * certificate only then. An alert of the handshake says that it took no request.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc8446#section-6.2">error alerts</a>
     */
    static boolean isOfHandshake(Throwable failure) {
        return failure instanceof SSLHandshakeException
                || (failure.getCause() != null && isOfHandshake(failure.getCause()));
    }

    /** Whether a certificate was signed by nobody who is trusted, or by somebody else of that name. */
    static boolean isOfUnknownAuthority(Throwable failure) {
        Throwable root = RootCause.of(failure);
        return root instanceof CertPathBuilderException
                || root instanceof CertPathValidatorException
                || root instanceof SignatureException;
    }

    static NotDeliveredException explain(Route route, SSLException failure) {
        Throwable root = RootCause.of(failure);
        boolean brokeOff = root instanceof SocketException || root instanceof EOFException;
        String why = brokeOff ? "it broke off the TLS handshake (" + said(root) + ")" : reason(root);
        return route.failure(why, brokeOff, failure);
    }

    private static String reason(Throwable root) {
        String said = said(root);
        if (root instanceof CertificateExpiredException)
            return "its certificate has expired (" + said + "), or the clock of this machine is wrong";
        if (root instanceof CertificateNotYetValidException)
            return "its certificate is not valid yet (" + said + "), or the clock of this machine is wrong";
        if (isOfUnknownAuthority(root)) return "its certificate is not trusted (" + said + "). " + TRUST;
        if (root instanceof CertificateException)
            return said + ". Its certificate must be for the host of the endpoint";
        String words = said.toLowerCase(Locale.ROOT);
        if (words.contains("unrecognized ssl message")) {
            return "it does not speak TLS on this port (" + said
                    + "); a server without TLS needs an endpoint with http://";
        }
        return "TLS failed (" + said + ")" + (words.contains("certificate") ? ". " + CLIENT_CERTIFICATE : "");
    }

    /** Without the name of the alert that newer versions of Java put before it. */
    private static String said(Throwable root) {
        return RootCause.message(root).replaceFirst("^\\([a-z_]+\\) ", "");
    }
}
