package com.pulumi.awsivs.benchmark;

import org.jspecify.annotations.Nullable;

/** A metric, which is a line of the results table. Its limit is null if the metric is for information only. */
record Metric(String name, Unit unit, @Nullable UpperLimit limit) {

    static Metric of(String name, Unit unit) {
        return new Metric(name, unit, null);
    }

    static Metric seconds(String name) {
        return of(name, Unit.SECONDS);
    }

    static Metric megabytes(String name) {
        return of(name, Unit.MEGABYTES);
    }

    static Metric calls(String name) {
        return of(name, Unit.CALLS);
    }

    static Metric percent(String name) {
        return of(name, Unit.PERCENT);
    }

    Metric atMost(double value) {
        return new Metric(name, unit, new UpperLimit(value, null));
    }

    /** Returns a copy with a limit relative to another metric of the same run, so that a slow machine affects both metrics. */
    Metric atMostTimes(double factor, Metric other) {
        return new Metric(name, unit, new UpperLimit(factor, other));
    }
}
