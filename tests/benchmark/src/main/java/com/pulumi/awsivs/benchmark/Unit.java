package com.pulumi.awsivs.benchmark;

import java.util.Locale;

/** What a figure is counted in, and so how it is written and judged. */
enum Unit {
    SECONDS("s"),
    MEGABYTES("MB"),
    CALLS("calls"),
    PERCENT("%");

    private final String sign;

    Unit(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /** Times and sizes scatter, and their median is judged; calls do not, and the worst run counts. */
    double judged(Samples samples) {
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
