package com.pulumi.awsivs.benchmark;

import java.util.Optional;

/**
 * The measured values of a metric.
 *
 * @param comparedValue the value, in the same run, of the metric to which the limit is relative; 1 for an absolute limit
 * @param reason the reason why values are missing, or an empty string if there is none
 */
record MetricResult(Metric metric, Optional<Samples> samples, Optional<Double> comparedValue, String reason) {

    enum LimitStatus {
        WITHIN_LIMIT,
        ABOVE_LIMIT,
        NO_LIMIT,
        NOT_MEASURED
    }

    static MetricResult of(Metric metric, Measurements measurements) {
        UpperLimit limit = metric.limit();
        return new MetricResult(
                metric,
                measurements.of(metric),
                limit == null ? Optional.empty() : limit.comparedValue(measurements),
                measurements.reason(metric));
    }

    LimitStatus limitStatus() {
        if (samples.isEmpty()) return LimitStatus.NOT_MEASURED;
        if (metric.limit() == null) return LimitStatus.NO_LIMIT;
        return limit().map(limit -> judgedValue() <= limit ? LimitStatus.WITHIN_LIMIT : LimitStatus.ABOVE_LIMIT)
                .orElse(LimitStatus.NOT_MEASURED);
    }

    /** Returns the upper limit in the unit of the metric. */
    Optional<Double> limit() {
        UpperLimit limit = metric.limit();
        return limit == null ? Optional.empty() : comparedValue.map(value -> limit.factor() * value);
    }

    /** Returns the value divided by the value of the compared metric. */
    Optional<Double> ratio() {
        return samples.isEmpty()
                ? Optional.empty()
                : comparedValue.filter(value -> value > 0).map(value -> judgedValue() / value);
    }

    /** Returns the value that is compared with the limit. The metric must have been measured. */
    double judgedValue() {
        return metric.unit().judgedValue(samples.orElseThrow());
    }
}
