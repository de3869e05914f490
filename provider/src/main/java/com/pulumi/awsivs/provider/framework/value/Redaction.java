package com.pulumi.awsivs.provider.framework.value;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Removes secrets from texts. A short secret is removed as a whole word only, because it may be part of other words by chance. */
public final class Redaction {

    private static final String REDACTED = "[secret]";

    /** Minimum length of secrets that are removed inside words, too. */
    private static final int MIN_LENGTH_INSIDE_WORDS = 6;

    /** Minimum length of secrets that are removed at all. */
    private static final int MIN_LENGTH = 3;

    private Redaction() {}

    /** Replaces the secrets in the text, ignoring case: libraries convert host and header names to lower case. */
    public static String redact(String text, Collection<String> secrets) {
        // Longest first: one secret may be part of another.
        List<String> sorted = secrets.stream()
                .filter(secret -> secret.length() >= MIN_LENGTH)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String redacted = text;
        for (String secret : sorted)
            redacted = pattern(secret).matcher(redacted).replaceAll(REDACTED);
        return redacted;
    }

    private static Pattern pattern(String secret) {
        String quoted = Pattern.quote(secret);
        return Pattern.compile(
                secret.length() < MIN_LENGTH_INSIDE_WORDS ? "(?<!\\w)" + quoted + "(?!\\w)" : quoted,
                Pattern.CASE_INSENSITIVE);
    }
}
