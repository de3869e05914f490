package com.pulumi.awsivs.provider.aws.credentials;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/**
 * Parses the expiration times of credentials, in ISO 8601 and common variants of it. A time without a time zone is in
 * UTC.
 */
final class Timestamps {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffset("+HH:MM", "Z")
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHmm", "+00")
            .optionalEnd()
            .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
            .toFormatter();

    private Timestamps() {}

    /** @throws java.time.format.DateTimeParseException if the text is not a time */
    static Instant parse(String text) {
        return FORMAT.parse(text.strip().replaceFirst(" ", "T").replaceFirst("UTC$", "Z"), Instant::from);
    }
}
