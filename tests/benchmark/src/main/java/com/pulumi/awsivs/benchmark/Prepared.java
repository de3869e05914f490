package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.Optional;

/** Something that takes a while to make: made when it is first needed, then kept. */
final class Prepared<T> {

    interface Maker<T> {
        T make() throws IOException;
    }

    private final Maker<T> maker;
    private Optional<T> made = Optional.empty();

    Prepared(Maker<T> maker) {
        this.maker = maker;
    }

    T get() throws IOException {
        if (made.isEmpty()) made = Optional.of(maker.make());
        return made.get();
    }
}
