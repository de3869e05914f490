package com.pulumi.awsivs.benchmark;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** At most so much of another figure; or just so much, where there is no other. */
record Limit(double factor, @Nullable Figure other) {

    /** What is compared with, as measured; nothing where that was not measured. */
    Optional<Double> base(Measurements measurements) {
        if (other == null) return Optional.of(1.0);
        return measurements.of(other).map(other.unit()::judged);
    }
}
