package com.pulumi.awsivs.provider.aws.credentials;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a program of the user's wrote to standard error, short and without secrets. */
final class ProcessErrorOutput {

    private static final int LINES = 3;
    private static final int MOST = 400;
    private static final int SHORTEST_SECRET = 6;
    private static final String HIDDEN = "[secret]";

    /** Environment variables whose values are shown to nobody. */
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?!.*_FILE$).*(SECRET|TOKEN|PASSW|PASSPHRASE|PRIVATE|_KEY$|APIKEY).*", Pattern.CASE_INSENSITIVE);

    /** {@code "SecretAccessKey": "…"}, {@code password=…}. */
    private static final Pattern NAMED = Pattern.compile(
            "((?:secret|token|passw|passphrase)\\w*[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',;}]+", Pattern.CASE_INSENSITIVE);

    /** As long and as mixed as an AWS secret key, a session token or a JWT. */
    private static final Pattern LONG =
            Pattern.compile("(?=[^\\s]*[A-Z])(?=[^\\s]*[a-z])(?=[^\\s]*\\d)[A-Za-z0-9+/=_-]{40,}");

    private ProcessErrorOutput() {}

    static String of(String text, Map<String, String> environment) {
        String hidden = text;
        for (Map.Entry<String, String> each : environment.entrySet()) {
            boolean secret = SECRET_NAME.matcher(each.getKey()).matches()
                    && each.getValue().length() >= SHORTEST_SECRET;
            if (secret) hidden = hidden.replace(each.getValue(), HIDDEN);
        }
        hidden = LONG.matcher(NAMED.matcher(hidden).replaceAll("$1" + HIDDEN)).replaceAll(HIDDEN);
        List<String> lines = hidden.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String last = String.join(" | ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        return last.length() > MOST ? last.substring(0, MOST) + "…" : last;
    }
}
