package com.pulumi.awsivs.provider.aws.credentials;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

/** Reads the times in files and output that credentials come from: ISO 8601 with some liberties, without a zone in UTC. */
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

    /** @throws java.time.format.DateTimeParseException if it is none */
    static Instant parse(String text) {
        return FORMAT.parse(text.strip().replaceFirst(" ", "T").replaceFirst("UTC$", "Z"), Instant::from);
    }
}
