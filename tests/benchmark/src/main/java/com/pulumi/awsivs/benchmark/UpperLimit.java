package com.pulumi.awsivs.benchmark;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The upper limit of a metric: a multiple of another metric, or an absolute value if {@code other} is null. */
record UpperLimit(double factor, @Nullable Metric other) {

    /** Returns the measured value of the other metric, 1 for an absolute limit, or empty if the other metric was not measured. */
    Optional<Double> comparedValue(Measurements measurements) {
        if (other == null) return Optional.of(1.0);
        return measurements.of(other).map(other.unit()::judgedValue);
    }
}
