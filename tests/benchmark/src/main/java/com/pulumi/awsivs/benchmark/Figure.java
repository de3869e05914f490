package com.pulumi.awsivs.benchmark;

import org.jspecify.annotations.Nullable;

/** One line of the table: what is measured, in what unit, and what must be reached; no limit where it only informs. */
record Figure(String name, Unit unit, @Nullable Limit limit) {

    static Figure of(String name, Unit unit) {
        return new Figure(name, unit, null);
    }

    static Figure seconds(String name) {
        return of(name, Unit.SECONDS);
    }

    static Figure megabytes(String name) {
        return of(name, Unit.MEGABYTES);
    }

    static Figure calls(String name) {
        return of(name, Unit.CALLS);
    }

    static Figure percent(String name) {
        return of(name, Unit.PERCENT);
    }

    Figure atMost(double value) {
        return new Figure(name, unit, new Limit(value, null));
    }

    /** The limit is another figure of the same run, so that a slow machine is slow for both. */
    Figure atMostTimes(double factor, Figure other) {
        return new Figure(name, unit, new Limit(factor, other));
    }
}
