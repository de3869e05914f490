package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** A measurement that is repeated in rounds. It defines its metrics completely: how they are measured, and their limits. */
interface Experiment extends AutoCloseable {

    /** Returns the metrics in the order of the results table. */
    List<Metric> metrics();

    /** Returns the number of rounds: fewer for experiments that take long. */
    int rounds();

    /** Returns the number of rounds before the first measured one. */
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
