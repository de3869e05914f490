package com.pulumi.awsivs.provider.aws.http;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Recognizes responses of a proxy or a network whose status shows that the request did not reach the service:
 * redirects, which AWS does not send, and statuses that only proxies send. Any other status (a 502, or the page of a
 * firewall) may replace the response to a request that the service processed.
 */
final class RejectedInTransit {

    private static final int REDIRECTS = 3;
    private static final int PROXY_AUTHENTICATION = 407;

    /**
     * The status with which a network requires a login. Servers do not send it:
     * https://www.rfc-editor.org/rfc/rfc6585#section-6
     */
    private static final int NETWORK_AUTHENTICATION = 511;

    /** The scheme, host and port of a Location header. The rest is not repeated, because it may contain a secret. */
    private static final Pattern SERVER =
            Pattern.compile("(?:(https?):)?//(?:[^/?#@]*@)?([\\w.:%\\[\\]-]+)(?:[/?#].*)?", Pattern.CASE_INSENSITIVE);

    private RejectedInTransit() {}

    /** Returns the failure for a response of a proxy or a network; null if the request was delivered. */
    static @Nullable NotDeliveredException by(Route route, SdkHttpResponse response) {
        int status = response.statusCode();
        if (status / 100 == REDIRECTS)
            return new NotDeliveredException(redirect(route.server(), response), false, null);
        return switch (status) {
            case PROXY_AUTHENTICATION -> route.failure(login(route.proxy()) + " (HTTP 407)", false, null);
            case NETWORK_AUTHENTICATION ->
                route.failure("this network requires a login in a browser first (HTTP 511)", false, null);
            default -> null;
        };
    }

    private static String login(@Nullable ProxyServer proxy) {
        return proxy == null ? "a proxy that no setting names requires a user and a password" : proxy.loginProblem();
    }

    private static String redirect(String server, SdkHttpResponse response) {
        String target = target(server, response.firstMatchingHeader("Location").orElse(""));
        return server + " did not serve the request but redirects"
                + (target == null
                        ? " within itself (HTTP " + response.statusCode() + "). Check the endpoint"
                        : " to " + target + " (HTTP " + response.statusCode() + "). If the service is there, set the"
                                + " endpoint to it; otherwise a proxy, or a network that requires a login in a browser,"
                                + " sent the redirect");
    }

    /** Returns the server of the Location header; null if it is the same server or absent. */
    private static @Nullable String target(String server, String location) {
        Matcher parts = SERVER.matcher(location.strip());
        if (!parts.matches()) return null;
        String scheme = Objects.requireNonNullElse(parts.group(1), server.substring(0, server.indexOf(':')));
        String target = scheme.toLowerCase(Locale.ROOT) + "://" + parts.group(2);
        return target.equalsIgnoreCase(server) ? null : target;
    }
}
