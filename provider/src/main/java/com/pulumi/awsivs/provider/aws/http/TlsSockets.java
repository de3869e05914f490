package com.pulumi.awsivs.provider.aws.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SystemPropertyTlsKeyManagersProvider;

/**
 * Starts TLS on connected sockets. Keys and certificates are loaded for the first socket, so a plugin that sends no
 * request does not load them. One instance serves all connections with the same certificates, because Java reuses a
 * kept-alive connection only with the same factory.
 *
 * <p>HttpsURLConnection connects a plain socket first. A plain socket can be closed while the handshake waits for the
 * server, whereas {@code SSLSocket.close} may also wait.
 */
public final class TlsSockets extends SSLSocketFactory {

    private static final Map<TrustedCertificates, TlsSockets> ALL = new ConcurrentHashMap<>();

    private final TrustedCertificates certificates;
    private final FailoverSocket.Lookup addresses;
    private @Nullable SSLSocketFactory sockets;

    public TlsSockets(TrustedCertificates certificates) {
        this(certificates, InetAddress::getAllByName);
    }

    TlsSockets(TrustedCertificates certificates, FailoverSocket.Lookup addresses) {
        this.certificates = certificates;
        this.addresses = addresses;
    }

    public static TlsSockets of(TrustedCertificates certificates) {
        return ALL.computeIfAbsent(certificates, TlsSockets::new);
    }

    private synchronized SSLSocketFactory sockets() throws NotDeliveredException {
        if (sockets == null) sockets = load();
        return sockets;
    }

    private SSLSocketFactory load() throws NotDeliveredException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    SystemPropertyTlsKeyManagersProvider.create().keyManagers(),
                    new TrustManager[] {certificates.trustManager()},
                    null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new NotDeliveredException("TLS cannot be set up: " + RootCause.message(e), false, e);
        }
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        return sockets().createSocket(connected, host, port, autoClose);
    }

    /**
     * Returns a plain socket for a direct connection. For a connection through a proxy, Java creates the socket itself.
     */
    @Override
    public Socket createSocket() {
        return new FailoverSocket(addresses);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return new String[0];
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return new String[0];
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException(UNCONNECTED);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw new IOException(UNCONNECTED);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new IOException(UNCONNECTED);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        throw new IOException(UNCONNECTED);
    }

    /**
     * The failure of the methods that connect a socket themselves. HttpsURLConnection would use these methods to bypass
     * a proxy when {@link #createSocket(Socket, String, int, boolean)} fails.
     */
    private static final String UNCONNECTED = "only connected sockets become TLS";
}
