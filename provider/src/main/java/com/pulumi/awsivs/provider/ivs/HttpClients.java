package com.pulumi.awsivs.provider.ivs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.net.ssl.HttpsURLConnection;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.ProxyConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Makes the HTTP client of each AWS client: Java's own, each of whose requests is an {@link Attempt}. */
final class HttpClients {

    static {
        // Java itself sends a POST again, unasked, when a kept connection breaks before the response: a second channel.
        // https://bugs.openjdk.org/browse/JDK-6382788
        System.setProperty("sun.net.http.retryPost", "false");
    }

    /** For the connection alone: a host that is up accepts at once. */
    private static final Duration TCP = Duration.ofSeconds(2);

    /** For TCP, the proxy and TLS together. */
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private static final TlsSockets TLS = new TlsSockets();

    private HttpClients() {}

    static SdkHttpClient create() {
        return create(TLS, CONNECTING);
    }

    /** @param limit how long connecting may take */
    static SdkHttpClient create(TlsSockets tls, Duration limit) {
        SdkHttpClient client = UrlConnectionHttpClient.create(uri -> connection(uri, tls));
        return new SdkHttpClient() {
            @Override
            public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
                return new Attempt(request, client, limit);
            }

            @Override
            public String clientName() {
                return client.clientName();
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }

    private static HttpURLConnection connection(URI uri, TlsSockets tls) {
        try {
            HttpURLConnection connection = open(uri);
            connection.setConnectTimeout((int) TCP.toMillis());
            connection.setReadTimeout((int) Requests.PATIENCE.toMillis());
            if (connection instanceof HttpsURLConnection https) https.setSSLSocketFactory(tls);
            return connection;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpURLConnection open(URI uri) throws IOException {
        ProxyConfiguration proxy = ProxyConfiguration.builder().build();
        if (proxy.host() == null || proxy.nonProxyHosts().stream().anyMatch(uri.getHost()::matches))
            return (HttpURLConnection) uri.toURL().openConnection();
        var address = InetSocketAddress.createUnresolved(proxy.host(), proxy.port());
        var connection = (HttpURLConnection) uri.toURL().openConnection(new Proxy(Proxy.Type.HTTP, address));
        if (proxy.username() != null && proxy.password() != null) {
            String login = proxy.username() + ":" + proxy.password();
            connection.addRequestProperty(
                    "Proxy-Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        return connection;
    }
}
