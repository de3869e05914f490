package com.pulumi.awsivs.provider.aws.credentials;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Redacts secrets in the standard error of a user's program, and shortens it. */
final class ErrorOutputRedactor {

    private static final int LINES = 3;
    private static final int MAX_LENGTH = 400;
    private static final int MIN_SECRET_LENGTH = 6;
    private static final String HIDDEN = "[secret]";

    /** Names of environment variables whose values are probably secret. */
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?!.*_FILE$).*(SECRET|TOKEN|PASSW|PASSPHRASE|PRIVATE|_KEY$|APIKEY).*", Pattern.CASE_INSENSITIVE);

    /** Secrets after a name, like {@code "SecretAccessKey": "…"}, {@code password=…}. */
    private static final Pattern NAMED = Pattern.compile(
            "((?:secret|token|passw|passphrase)\\w*[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',;}]+", Pattern.CASE_INSENSITIVE);

    /** Strings with the length and the characters of an AWS secret key, a session token or a JWT. */
    private static final Pattern LONG =
            Pattern.compile("(?=[^\\s]*[A-Z])(?=[^\\s]*[a-z])(?=[^\\s]*\\d)[A-Za-z0-9+/=_-]{40,}");

    private ErrorOutputRedactor() {}

    static String redact(String text, Map<String, String> environment) {
        String redacted = text;
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            boolean secret = SECRET_NAME.matcher(variable.getKey()).matches()
                    && variable.getValue().length() >= MIN_SECRET_LENGTH;
            if (secret) redacted = redacted.replace(variable.getValue(), HIDDEN);
        }
        redacted =
                LONG.matcher(NAMED.matcher(redacted).replaceAll("$1" + HIDDEN)).replaceAll(HIDDEN);
        List<String> lines = redacted.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String last = String.join(" | ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        return last.length() > MAX_LENGTH ? last.substring(0, MAX_LENGTH) + "…" : last;
    }
}
