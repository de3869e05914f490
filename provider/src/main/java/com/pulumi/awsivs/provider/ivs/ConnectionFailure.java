package com.pulumi.awsivs.provider.ivs;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Why no connection came about, in words for users. */
final class ConnectionFailure {

    /** HttpURLConnection has no exception of its own for a proxy that refuses a tunnel. */
    private static final Pattern TUNNEL =
            Pattern.compile("(?i)unable to tunnel through proxy\\. proxy returns \"(?:http/\\S+ )?((\\d*).*)\"");

    private ConnectionFailure() {}

    static NotDelivered explain(String server, IOException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SSLException tls) return TlsFailure.explain(server, tls);
        }
        Throwable root = root(failure);
        if (root instanceof UnknownHostException) return failed(server, "there is no such host", false, failure);
        Matcher refusal = TUNNEL.matcher(words(root));
        return refusal.matches()
                ? refused(server, refusal.group(1), refusal.group(2), failure)
                : failed(server, words(root), true, failure);
    }

    static NotDelivered tooLate(String server, Duration limit, IOException failure) {
        return failed(
                server,
                "no connection came about within " + limit.toSeconds()
                        + " s, because TLS, or the proxy on the way, does" + " not respond",
                false,
                failure);
    }

    private static NotDelivered refused(String server, String said, String status, IOException failure) {
        boolean broken = status.startsWith("5");
        return failed(
                server,
                "the proxy refused with HTTP " + said
                        + ". It comes from HTTPS_PROXY or https.proxyHost; NO_PROXY lists what needs none",
                broken,
                failure);
    }

    static NotDelivered failed(String server, String why, boolean passing, IOException failure) {
        return new NotDelivered(server + " could not be reached: " + why, passing, failure);
    }

    /** Its message if that is a sentence; some exceptions have a mere word, or none. */
    static String words(Throwable root) {
        String message = Objects.requireNonNullElse(root.getMessage(), "");
        return message.contains(" ") ? message : root.getClass().getSimpleName() + " " + message;
    }

    static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        return root;
    }
}
