package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** Something that is tried several times, and what it tells: all of a figure's definition is in its experiment. */
interface Experiment extends AutoCloseable {

    /** In the order of the table. */
    List<Figure> figures();

    /** How often; the long ones less often. */
    int rounds();

    /** So many rounds before that do not count. */
    default int warmUps() {
        return 0;
    }

    void round(Measurements measurements) throws IOException;

    @Override
    default void close() {}

    default String name() {
        return getClass().getSimpleName();
    }
}
