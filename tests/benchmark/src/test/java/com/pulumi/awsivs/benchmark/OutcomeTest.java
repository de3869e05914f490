package com.pulumi.awsivs.benchmark;

import static com.pulumi.awsivs.benchmark.Outcome.Verdict.INFORMATION;
import static com.pulumi.awsivs.benchmark.Outcome.Verdict.MISSED;
import static com.pulumi.awsivs.benchmark.Outcome.Verdict.NOT_MEASURED;
import static com.pulumi.awsivs.benchmark.Outcome.Verdict.REACHED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Figure OTHER = Figure.seconds("other");
    private static final Figure TIME = Figure.seconds("time").atMost(2);
    private static final Figure TIMES = Figure.seconds("times").atMostTimes(1.5, OTHER);
    private static final Figure CALLS = Figure.calls("calls").atMost(1);

    private final Measurements measurements = new Measurements();

    @Test
    void aTimeIsJudgedByItsMedian() {
        add(TIME, 1, 2, 100);
        assertThat(verdict(TIME)).isEqualTo(REACHED);
    }

    @Test
    void callsAreJudgedByTheWorstRun() {
        add(CALLS, 1, 1, 2);
        assertThat(verdict(CALLS)).isEqualTo(MISSED);
    }

    @Test
    void aRelativeLimitIsTakenFromTheSameRun() {
        add(OTHER, 10);
        add(TIMES, 16);
        Outcome outcome = Outcome.of(TIMES, measurements);
        assertThat(outcome.limit()).contains(15.0);
        assertThat(outcome.ratio()).contains(1.6);
        assertThat(outcome.verdict()).isEqualTo(MISSED);
    }

    @Test
    void whatCannotBeComparedIsNotJudged() {
        add(TIMES, 16);
        assertThat(verdict(TIMES)).isEqualTo(NOT_MEASURED);
    }

    @Test
    void whatHasNoLimitInforms() {
        add(OTHER, 10);
        assertThat(verdict(OTHER)).isEqualTo(INFORMATION);
    }

    @Test
    void whatFailedEveryTimeIsNotMeasured() {
        measurements.notMeasured(TIME, "a run failed");
        Outcome outcome = Outcome.of(TIME, measurements);
        assertThat(outcome.verdict()).isEqualTo(NOT_MEASURED);
        assertThat(outcome.reason()).isEqualTo("a run failed");
    }

    private Outcome.Verdict verdict(Figure figure) {
        return Outcome.of(figure, measurements).verdict();
    }

    private void add(Figure figure, double... values) {
        for (double value : values) measurements.add(figure, value);
    }
}
