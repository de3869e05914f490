package com.pulumi.awsivs.provider.ivs;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** Where requests go, as far as users choose it. The SDK takes what is wrong here for a bug, at the first request. */
final class Endpoints {

    static final String SAYS = "must be a URL of http or https, like http://127.0.0.1:8080";

    private static final int LAST_PORT = 65_535;

    private Endpoints() {}

    /** A URL of nothing but a server. */
    static boolean isServer(String text) {
        return isUrl(text) && text.matches("[a-zA-Z]+://[^/?#@]+/?");
    }

    /** Judged by what will read it: an underscore in the host's name, say, leaves no host. */
    static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return Set.of("http", "https")
                            .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getPort() <= LAST_PORT;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
