package com.pulumi.awsivs.benchmark;

import java.util.Optional;

/**
 * A figure as measured.
 *
 * @param base what its limit compares with, as measured in the same run; 1 where the limit is absolute
 * @param reason why not all runs gave a value; empty where they did
 */
record Outcome(Figure figure, Optional<Samples> samples, Optional<Double> base, String reason) {

    enum Verdict {
        REACHED,
        MISSED,
        INFORMATION,
        NOT_MEASURED
    }

    static Outcome of(Figure figure, Measurements measurements) {
        Limit limit = figure.limit();
        return new Outcome(
                figure,
                measurements.of(figure),
                limit == null ? Optional.empty() : limit.base(measurements),
                measurements.reason(figure));
    }

    Verdict verdict() {
        if (samples.isEmpty()) return Verdict.NOT_MEASURED;
        if (figure.limit() == null) return Verdict.INFORMATION;
        return limit().map(most -> judged() <= most ? Verdict.REACHED : Verdict.MISSED)
                .orElse(Verdict.NOT_MEASURED);
    }

    /** The most that is allowed, in the figure's unit. */
    Optional<Double> limit() {
        Limit limit = figure.limit();
        return limit == null ? Optional.empty() : base.map(value -> limit.factor() * value);
    }

    /** How often what was measured contains what its limit compares with. */
    Optional<Double> ratio() {
        return samples.isEmpty()
                ? Optional.empty()
                : base.filter(value -> value > 0).map(value -> judged() / value);
    }

    /** The value that counts, of a figure that was measured. */
    double judged() {
        return figure.unit().judged(samples.orElseThrow());
    }
}
