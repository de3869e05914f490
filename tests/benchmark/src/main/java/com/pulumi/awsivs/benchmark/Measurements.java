package com.pulumi.awsivs.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured so far of every figure, and why something was not. */
final class Measurements {

    private final Map<Figure, List<Double>> values = new HashMap<>();
    private final Map<Figure, String> reasons = new HashMap<>();

    void add(Figure figure, double value) {
        values.computeIfAbsent(figure, none -> new ArrayList<>()).add(value);
    }

    void notMeasured(Figure figure, String reason) {
        reasons.put(figure, reason);
    }

    Optional<Samples> of(Figure figure) {
        return Optional.ofNullable(values.get(figure)).map(Samples::new);
    }

    /** Empty where all went well. */
    String reason(Figure figure) {
        return reasons.getOrDefault(figure, "");
    }
}
