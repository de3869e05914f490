package com.pulumi.awsivs.benchmark;

import java.util.Arrays;
import java.util.Locale;

/** The unit of a metric, which determines how its values are formatted and which value is compared with the limit. */
enum Unit {
    SECONDS("s"),
    MEGABYTES("MB"),
    CALLS("calls"),
    PERCENT("%");

    private final String sign;

    Unit(String sign) {
        this.sign = sign;
    }

    static Unit ofSign(String sign) {
        return Arrays.stream(values())
                .filter(unit -> unit.sign.equals(sign))
                .findFirst()
                .orElseThrow();
    }

    String sign() {
        return sign;
    }

    /** Returns the value to compare with a limit: the median of times and sizes, or the maximum of calls and percentages, which hardly vary. */
    double judgedValue(Samples samples) {
        return this == CALLS || this == PERCENT ? samples.max() : samples.median();
    }

    String number(double value) {
        if (value == Math.rint(value) && this != SECONDS) return String.format(Locale.ROOT, "%.0f", value);
        if (this == SECONDS) return String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.3f" : "%.2f", value);
        return String.format(Locale.ROOT, "%.1f", value);
    }

    String text(double value) {
        return number(value) + " " + sign;
    }
}
