package com.pulumi.awsivs.benchmark;

import static com.pulumi.awsivs.benchmark.MetricResult.LimitStatus.ABOVE_LIMIT;
import static com.pulumi.awsivs.benchmark.MetricResult.LimitStatus.NOT_MEASURED;
import static com.pulumi.awsivs.benchmark.MetricResult.LimitStatus.NO_LIMIT;
import static com.pulumi.awsivs.benchmark.MetricResult.LimitStatus.WITHIN_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricResultTest {

    private static final Metric OTHER = Metric.seconds("other");
    private static final Metric TIME = Metric.seconds("time").atMost(2);
    private static final Metric RELATIVE_TIME = Metric.seconds("relative time").atMostTimes(1.5, OTHER);
    private static final Metric CALLS = Metric.calls("calls").atMost(1);

    private final Measurements measurements = new Measurements();

    @Test
    void time_isComparedByMedian() {
        add(TIME, 1, 2, 100);
        assertThat(limitStatus(TIME)).isEqualTo(WITHIN_LIMIT);
    }

    @Test
    void calls_areComparedByMaximum() {
        add(CALLS, 1, 1, 2);
        assertThat(limitStatus(CALLS)).isEqualTo(ABOVE_LIMIT);
    }

    @Test
    void relativeLimit_isMultipleOfOtherMetric() {
        add(OTHER, 10);
        add(RELATIVE_TIME, 16);
        MetricResult result = MetricResult.of(RELATIVE_TIME, measurements);
        assertThat(result.limit()).contains(15.0);
        assertThat(result.ratio()).contains(1.6);
        assertThat(result.limitStatus()).isEqualTo(ABOVE_LIMIT);
    }

    @Test
    void otherMetricNotMeasured_statusIsNotMeasured() {
        add(RELATIVE_TIME, 16);
        assertThat(limitStatus(RELATIVE_TIME)).isEqualTo(NOT_MEASURED);
    }

    @Test
    void metricWithoutLimit_statusIsNoLimit() {
        add(OTHER, 10);
        assertThat(limitStatus(OTHER)).isEqualTo(NO_LIMIT);
    }

    @Test
    void metricWithoutValues_statusIsNotMeasured_withReason() {
        measurements.notMeasured(TIME, "a run failed");
        MetricResult result = MetricResult.of(TIME, measurements);
        assertThat(result.limitStatus()).isEqualTo(NOT_MEASURED);
        assertThat(result.reason()).isEqualTo("a run failed");
    }

    private MetricResult.LimitStatus limitStatus(Metric metric) {
        return MetricResult.of(metric, measurements).limitStatus();
    }

    private void add(Metric metric, double... values) {
        for (double value : values) measurements.add(metric, value);
    }
}
