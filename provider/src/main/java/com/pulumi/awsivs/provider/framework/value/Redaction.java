package com.pulumi.awsivs.provider.framework.value;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Removes secrets from texts. A short secret is removed only as a whole word, because other words may contain it by chance. */
public final class Redaction {

    private static final String REDACTED = "[secret]";

    /** The minimum length of secrets that are removed even inside words. */
    private static final int MIN_LENGTH_INSIDE_WORDS = 6;

    /** The minimum length of secrets that are removed. */
    private static final int MIN_LENGTH = 3;

    private Redaction() {}

    /** Returns the text with the secrets replaced. Ignores case, because libraries convert host and header names to lower case. */
    public static String redact(String text, Collection<String> secrets) {
        // The longest secret is replaced first, because it may contain another one.
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
