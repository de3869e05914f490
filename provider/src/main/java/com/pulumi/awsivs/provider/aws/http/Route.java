package com.pulumi.awsivs.provider.aws.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The network path to a server.
 *
 * @param server the scheme, host and port of the server
 * @param host the host name of the server
 * @param proxy the proxy; null for a direct connection
 */
public record Route(String server, String host, @Nullable ProxyServer proxy) {

    static Route of(SdkHttpRequest request, ProxySettings proxies) {
        URI uri = request.getUri();
        return new Route(
                request.protocol() + "://" + request.host() + ":" + request.port(), request.host(), proxies.find(uri));
    }

    /** Returns the host to connect to. With a proxy this is the proxy, which looks up the name of the server. */
    String nextHost() {
        return proxy == null ? host : proxy.host();
    }

    /** Returns the failure of a connection on this route. */
    NotDeliveredException failure(String problem, boolean isTransient, @Nullable Throwable cause) {
        String through = proxy == null ? "" : " through the proxy " + proxy;
        return new NotDeliveredException(
                server + " could not be reached" + through + ": " + problem, isTransient, cause);
    }
}
