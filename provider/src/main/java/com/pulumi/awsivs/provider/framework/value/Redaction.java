package com.pulumi.awsivs.provider.framework.value;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Takes secrets out of a text. Short ones stay where they are a part of a word, for they stand in many words by chance. */
public final class Redaction {

    private static final String REDACTED = "[secret]";

    /** What is shorter is taken out only where it stands alone. */
    private static final int LONG = 6;

    /** What is shorter is no secret worth the name, and stays. */
    private static final int LEAST = 3;

    private Redaction() {}

    /** The text without these secrets, in upper or lower case: names of hosts and headers lose theirs on the way. */
    public static String redact(String text, Collection<String> secrets) {
        // The longest first: one may be a part of another.
        List<String> sorted = secrets.stream()
                .filter(secret -> secret.length() >= LEAST)
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
                secret.length() < LONG ? "(?<!\\w)" + quoted + "(?!\\w)" : quoted, Pattern.CASE_INSENSITIVE);
    }
}
