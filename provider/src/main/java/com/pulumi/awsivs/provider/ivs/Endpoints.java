package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where requests go, as far as users choose it. The SDK takes what is wrong here for a bug, at the first request. */
final class Endpoints {

    static final String SAYS = "must be a URL of http or https, like http://127.0.0.1:8080";
    static final String SERVER_SAYS =
            "must be a URL of http or https without user, path and query, like http://127.0.0.1:8080";

    /** https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html */
    private static final List<String> VARIABLES =
            List.of("AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_IVS", "AWS_ENDPOINT_URL_STS");

    private static final int LAST_PORT = 65_535;

    private Endpoints() {}

    static void require(Map<String, String> environment) {
        for (String name : VARIABLES) {
            String url = environment.getOrDefault(name, "");
            if (!url.isBlank() && !isUrl(url)) {
                throw new Fault(Fault.Kind.INVALID, "the environment variable " + name + " " + SAYS);
            }
        }
    }

    /** A URL of nothing but a server. */
    static boolean isServer(String text) {
        return isUrl(text) && text.matches("[a-z]+://[^/?#@]+/?");
    }

    /** Judged by what will read it: an underscore in the host's name, say, leaves no host. */
    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getPort() <= LAST_PORT;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
