package com.pulumi.awsivs.provider.aws.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where requests go, as far as users choose it. The SDK takes what is wrong here for a bug, at the first request. */
public final class EndpointValidation {

    private static final String EXAMPLE = ", like http://127.0.0.1:8080";

    private static final int LAST_PORT = 65_535;

    private EndpointValidation() {}

    /** Without the blanks around it, which the AWS CLI overlooks in part. */
    public static URI uri(String url) {
        return URI.create(url.strip());
    }

    /** What is wrong with the URL of a server alone, as the end of a sentence; null if nothing is. */
    static @Nullable String problemOfServer(String url) {
        String problem = problem(url);
        if (problem != null) return problem;
        if (uri(url).getRawUserInfo() != null) return "must not have a user and a password" + EXAMPLE;
        return url.strip().matches("[^:]+://[^/?#]+/?") ? null : "must not have a path or a query" + EXAMPLE;
    }

    /** What is wrong with this URL, as the end of a sentence; null if nothing is. */
    public static @Nullable String problem(String url) {
        URI uri;
        try {
            uri = new URI(url.strip());
        } catch (URISyntaxException e) {
            return SAYS;
        }
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https").contains(scheme) || uri.getRawAuthority() == null) return SAYS;
        if (uri.getPort() > LAST_PORT)
            return "must not have the port " + uri.getPort() + ": the last one is " + LAST_PORT;
        if (uri.getHost() != null) return null;
        return uri.getRawAuthority().contains("_")
                ? "must not have a host with an underscore, which is none in a URL: use its address or another name"
                : SAYS;
    }

    /** The URL, as the end of a sentence on what is wrong with it; nothing where it may hold a password. */
    public static String shown(String url) {
        return url.contains("@") ? "" : "; it is \"" + url.replaceAll("\\p{Cntrl}", "?") + "\"";
    }

    private static final String SAYS = "must be a URL of http or https" + EXAMPLE;
}
