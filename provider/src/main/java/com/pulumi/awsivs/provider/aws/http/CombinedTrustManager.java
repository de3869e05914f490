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

/** Trusts what one of several trusts. The last is made only when the others do not trust a certificate. */
final class CombinedTrustManager extends X509ExtendedTrustManager {

    private interface Check {
        void by(X509ExtendedTrustManager manager) throws CertificateException;
    }

    private final List<X509ExtendedTrustManager> managers;
    private final Supplier<Optional<X509ExtendedTrustManager>> source;
    private Optional<X509ExtendedTrustManager> last = Optional.empty();
    private boolean made;

    CombinedTrustManager(List<X509ExtendedTrustManager> managers, Supplier<Optional<X509ExtendedTrustManager>> last) {
        this.managers = managers;
        this.source = last;
    }

    private synchronized Optional<X509ExtendedTrustManager> last() {
        if (!made) last = source.get();
        made = true;
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

    /** Null where it is trusted; of two failures the one of whoever knows its authority. */
    private static @Nullable CertificateException failure(
            Check check, X509ExtendedTrustManager manager, @Nullable CertificateException before) {
        try {
            check.by(manager);
            return null;
        } catch (CertificateException e) {
            return before == null || !TlsErrors.isOfUnknownAuthority(e) ? e : before;
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
        throw new CertificateException(CLIENTS);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String algorithm, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException(CLIENTS);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String algorithm) throws CertificateException {
        throw new CertificateException(CLIENTS);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return managers.get(0).getAcceptedIssuers();
    }

    private static final String CLIENTS = "there are no clients here";
}
