package com.pulumi.awsivs.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The measured values of each metric, and the reasons for missing values. */
final class Measurements {

    private final Map<Metric, List<Double>> values = new HashMap<>();
    private final Map<Metric, String> reasons = new HashMap<>();

    void add(Metric metric, double value) {
        values.computeIfAbsent(metric, none -> new ArrayList<>()).add(value);
    }

    void notMeasured(Metric metric, String reason) {
        reasons.put(metric, reason);
    }

    Optional<Samples> of(Metric metric) {
        return Optional.ofNullable(values.get(metric)).map(Samples::new);
    }

    /** Returns the reason why values are missing, or an empty string if there is none. */
    String reason(Metric metric) {
        return reasons.getOrDefault(metric, "");
    }
}
