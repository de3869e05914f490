package com.pulumi.awsivs.provider.aws.http;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trusts a certificate that any of several trust managers trusts. The last one is loaded only if the others do not
 * trust the certificate.
 */
final class CombinedTrustManager extends X509ExtendedTrustManager {

    private interface Check {
        void by(X509ExtendedTrustManager manager) throws CertificateException;
    }

    private final List<X509ExtendedTrustManager> managers;
    private final Supplier<Optional<X509ExtendedTrustManager>> source;
    private Optional<X509ExtendedTrustManager> last = Optional.empty();
    private boolean loaded;

    CombinedTrustManager(List<X509ExtendedTrustManager> managers, Supplier<Optional<X509ExtendedTrustManager>> last) {
        this.managers = managers;
        this.source = last;
    }

    private synchronized Optional<X509ExtendedTrustManager> last() {
        if (!loaded) last = source.get();
        loaded = true;
        return last;
    }

    private void require(Check check) throws CertificateException {
        CertificateException failure = null;
        for (X509ExtendedTrustManager manager : managers) {
            failure = failure(check, manager, failure);
            if (failure == null) return;
        }
        if (last().isPresent()) failure = failure(check, last().get(), failure);
        if (failure != null) throw failure;
    }

    /**
     * Returns the failure of this trust manager, or null if it trusts the certificate. If two trust managers reject the
     * certificate, the failure of the one that knows the certificate authority is returned.
     */
    private static @Nullable CertificateException failure(
            Check check, X509ExtendedTrustManager manager, @Nullable CertificateException previous) {
        try {
            check.by(manager);
            return null;
        } catch (CertificateException e) {
            return previous == null || !TlsErrors.isOfUnknownAuthority(e) ? e : previous;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String algorithm, Socket socket)
            throws CertificateException {
        require(manager -> manager.checkServerTrusted(chain, algorithm, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String algorithm, SSLEngine engine)
            throws CertificateException {
        require(manager -> manager.checkServerTrusted(chain, algorithm, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String algorithm) throws CertificateException {
        require(manager -> manager.checkServerTrusted(chain, algorithm));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String algorithm, Socket socket)
            throws CertificateException {
        throw new CertificateException(NO_CLIENTS);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String algorithm, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException(NO_CLIENTS);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String algorithm) throws CertificateException {
        throw new CertificateException(NO_CLIENTS);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return managers.get(0).getAcceptedIssuers();
    }

    private static final String NO_CLIENTS = "client certificates are not supported";
}
