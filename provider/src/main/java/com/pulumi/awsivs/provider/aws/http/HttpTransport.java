package com.pulumi.awsivs.provider.aws.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.Security;
import java.time.Duration;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Sends requests with {@link HttpURLConnection}, through the user's proxies and with the user's trusted CA
 * certificates. Each request is an {@link HttpAttempt}.
 */
final class HttpTransport implements SdkHttpClient {

    static {
        // By default Java retries a POST when a kept-alive connection breaks before the response, which could create a
        // second channel. https://bugs.openjdk.org/browse/JDK-6382788
        System.setProperty("sun.net.http.retryPost", "false");
        // By default Java does not use Basic authentication with a proxy that tunnels HTTPS, unlike other HTTP clients.
        // https://www.oracle.com/java/technologies/javase/8u111-relnotes.html
        String disabled = "jdk.http.auth.tunneling.disabledSchemes";
        if (System.getProperty(disabled) == null) System.setProperty(disabled, "");
        // By default Java caches a failed host name lookup for ten seconds, so a retry would not look up the name
        // again.
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
    }

    /**
     * The maximum time for the TCP connection alone. It is short, because a reachable host accepts a connection at
     * once.
     */
    private static final Duration TCP = Duration.ofSeconds(2);

    private final ProxySettings proxies;
    private final TlsSockets tls;
    private final HostNameLookup names;
    private final Duration limit;
    private final SdkHttpClient client = UrlConnectionHttpClient.create(this::connection);

    HttpTransport(ProxySettings proxies, TlsSockets tls, HostNameLookup names, Duration limit) {
        this.proxies = proxies;
        this.tls = tls;
        this.names = names;
        this.limit = limit;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new HttpAttempt(request, client, Route.of(request.httpRequest(), proxies), names, limit);
    }

    private HttpURLConnection connection(URI uri) {
        try {
            HttpURLConnection connection = open(uri, proxies.find(uri));
            connection.setConnectTimeout((int) TCP.toMillis());
            connection.setReadTimeout((int) Timeouts.ATTEMPT.toMillis());
            if (connection instanceof HttpsURLConnection https) https.setSSLSocketFactory(tls);
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpURLConnection open(URI uri, @Nullable ProxyServer proxy) throws IOException {
        if (proxy == null) return (HttpURLConnection) uri.toURL().openConnection();
        var connection = (HttpURLConnection) uri.toURL().openConnection(proxy.proxy());
        if (proxy.user() == null) return connection;
        // For HTTPS, a header would be sent to the server, through the tunnel, and not to the proxy.
        if (connection instanceof HttpsURLConnection) connection.setAuthenticator(ProxyAuthenticator.of(proxy));
        else connection.setRequestProperty("Proxy-Authorization", proxy.basic());
        return connection;
    }

    @Override
    public String clientName() {
        return client.clientName();
    }

    @Override
    public void close() {
        client.close();
    }
}
