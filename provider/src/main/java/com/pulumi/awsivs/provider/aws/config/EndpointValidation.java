package com.pulumi.awsivs.provider.aws.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Validates endpoints that users configure, because the SDK reports an invalid endpoint only at the first request, as
 * an internal error.
 */
public final class EndpointValidation {

    private static final String EXAMPLE = ", like http://127.0.0.1:8080";

    private static final int MAX_PORT = 65_535;

    private EndpointValidation() {}

    /** Returns the URL without surrounding whitespace, some of which the AWS CLI also ignores. */
    public static URI uri(String url) {
        return URI.create(url.strip());
    }

    /**
     * Returns the problem of a URL that must contain only a scheme, a host and a port, worded as the end of a sentence;
     * null if the URL is valid.
     */
    static @Nullable String problemOfServer(String url) {
        String problem = problem(url);
        if (problem != null) return problem;
        if (uri(url).getRawUserInfo() != null) return "must not have a user and a password" + EXAMPLE;
        return url.strip().matches("[^:]+://[^/?#]+/?") ? null : "must not have a path or a query" + EXAMPLE;
    }

    /** Returns the problem of this URL, worded as the end of a sentence; null if the URL is valid. */
    public static @Nullable String problem(String url) {
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException e) {
            return INVALID;
        }
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || uri.getRawAuthority() == null) return INVALID;
        if (uri.getPort() > MAX_PORT)
            return "must not have the port " + uri.getPort() + ": the highest port is " + MAX_PORT;
        if (uri.getHost() != null) return null;
        return uri.getRawAuthority().contains("_")
                ? "must not have a host name with an underscore, which URLs do not allow: use the address or another name"
                : INVALID;
    }

    /**
     * Returns the URL, worded as the end of a sentence about its problem; an empty string if the URL may contain a
     * password.
     */
    public static String shown(String url) {
        return url.contains("@") ? "" : "; it is \"" + url.replaceAll("\\p{Cntrl}", "?") + "\"";
    }

    private static final String INVALID = "must be a URL of http or https" + EXAMPLE;
}
