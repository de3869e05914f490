package com.pulumi.awsivs.provider.aws.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The way to a server.
 *
 * @param server its scheme, host and port
 * @param host its name
 * @param proxy null where the connection is direct
 */
public record Route(String server, String host, @Nullable ProxyServer proxy) {

    static Route of(SdkHttpRequest request, ProxySettings proxies) {
        URI uri = request.getUri();
        return new Route(
                request.protocol() + "://" + request.host() + ":" + request.port(), request.host(), proxies.on(uri));
    }

    /** The host to connect to: with a proxy, that one looks up the name of the server. */
    String nextHost() {
        return proxy == null ? host : proxy.host();
    }

    /** A failure on it. */
    NotDeliveredException failure(String why, boolean passing, @Nullable Throwable cause) {
        String through = proxy == null ? "" : " through the proxy " + proxy;
        return new NotDeliveredException(server + " could not be reached" + through + ": " + why, passing, cause);
    }
}
