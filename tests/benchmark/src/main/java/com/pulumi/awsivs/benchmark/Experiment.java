package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** A measurement that is repeated in rounds. It defines its metrics, their limits, and how they are measured. */
interface Experiment extends AutoCloseable {

    /** Returns the metrics in the order of the results table. */
    List<Metric> metrics();

    /** Returns the number of rounds, which is smaller for long experiments. */
    int rounds();

    /** Returns the number of rounds before the measured ones, whose values are discarded. */
    default int warmUpRounds() {
        return 0;
    }

    void round(Measurements measurements) throws IOException;

    @Override
    default void close() {}

    default String name() {
        return getClass().getSimpleName();
    }
}
