package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks origins: the values that a browser sends in the header {@code Origin}, which consist of scheme, host and port. IVS documents
 * no wildcards in policies, but {@code *.} at the beginning of a host in tokens; this is accepted.
 *
 * @see <a href="https://developer.mozilla.org/en-US/docs/Web/HTTP/Headers/Origin">Origin</a>
 */
final class Origin {

    static final String DESCRIPTION =
            "origins as browsers send them: scheme and host, and the port if it is not the default, like https://example.com";

    private static final int MAX_LENGTH = 128;
    private static final int MAX_PORT = 65_535;

    private static final Pattern URL =
            Pattern.compile("(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]*)://(?<authority>[^/?#]*)(?<rest>.*)");
    private static final Pattern AUTHORITY = Pattern.compile("(?<host>\\[[^\\]]*]|[^:]*)(?<port>:.*)?");
    private static final Pattern HOST =
            Pattern.compile("(\\*\\.)?[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[0-9a-fA-F:.]+]");
    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}");

    private Origin() {}

    /** Returns the problem of this origin, to follow the origin in a message; null if it is valid. */
    static @Nullable String problemOf(String origin) {
        if (origin.equals("null")) return null; // browsers send it for local files
        if (origin.isEmpty()) return "which is no origin";
        if (origin.equals("*")) return "which is no origin: an empty list allows all origins";
        if (origin.length() > MAX_LENGTH)
            return "which has " + origin.length() + " characters: at most 128 are allowed";
        if (origin.codePoints().anyMatch(Character::isWhitespace)) return "which contains a space";
        Matcher url = URL.matcher(origin);
        if (!url.matches()) return noScheme(origin);
        String scheme = url.group("scheme").toLowerCase(Locale.ROOT);
        return problemOf(scheme, url.group("authority"), url.group("rest"), scheme.equals(url.group("scheme")));
    }

    private static String noScheme(String origin) {
        boolean isHost = problemOf("https", origin.replaceFirst("[/?#].*", ""), "", true) == null;
        return "which has no scheme" + (isHost ? ": write https://" + origin.replaceFirst("[/?#].*", "") : "");
    }

    private static @Nullable String problemOf(String scheme, String authority, String rest, boolean lowerCase) {
        if (authority.contains("@")) return "which contains a user name: remove it and the @";
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) return "which has an invalid host";
        String host = parts.group("host");
        String port = parts.group("port");
        if (!HOST.matcher(host).matches()) return invalidHost(host);
        if (port != null && !isPort(port))
            return "which has an invalid port: write a number from 1 to 65535, or no colon";
        if (!rest.isEmpty()) return "which has " + part(rest) + ": write " + scheme + "://" + authority;
        return lowerCase ? null : "which has a scheme in capital letters: write " + scheme + "://" + authority;
    }

    private static boolean isPort(String port) {
        if (!PORT.matcher(port).matches()) return false;
        int number = Integer.parseInt(port.substring(1));
        return number > 0 && number <= MAX_PORT;
    }

    private static String part(String rest) {
        if (rest.startsWith("/")) return "a path";
        return rest.startsWith("?") ? "a query" : "a fragment";
    }

    private static String invalidHost(String host) {
        if (host.isEmpty()) return "which has no host";
        if (host.contains("*")) return "which has a wildcard: only *. at the beginning of a host is one";
        if (host.codePoints().allMatch(each -> each < 128)) return "which has an invalid host";
        try {
            return "which has a host that is not ASCII: write it as browsers send it, " + IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            return "which has an invalid host";
        }
    }
}
