package com.pulumi.awsivs.provider.aws.http;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.utils.AttributeMap;

/** Builds the HTTP client of each AWS client, for IVS, STS and SSO. */
public final class HttpClients implements SdkHttpClient.Builder<HttpClients> {

    /** The maximum time for the TCP connection, the proxy's tunnel and the TLS handshake together. */
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private static final HostNameLookup NAMES = new HostNameLookup();

    private final Map<String, String> environment;
    private final TlsSockets tls;
    private final HostNameLookup names;
    private final Duration limit;

    /**
     * Creates a builder of clients with these sockets and this limit.
     *
     * @param limit the maximum time for connecting
     */
    public HttpClients(Map<String, String> environment, TlsSockets tls, HostNameLookup names, Duration limit) {
        this.environment = environment;
        this.tls = tls;
        this.names = names;
        this.limit = limit;
    }

    /**
     * Returns a builder of clients with the user's settings.
     *
     * @param profile the AWS profile that the provider's configuration names
     */
    public static HttpClients builder(Map<String, String> environment, @Nullable String profile) {
        return new HttpClients(
                environment, TlsSockets.of(new TrustedCertificates(environment, profile)), NAMES, CONNECTING);
    }

    @Override
    public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
        return new HttpTransport(new ProxySettings(environment), tls, names, limit);
    }
}
