package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.Optional;

/** A value that is created on first use and then kept, because its creation takes a long time. */
final class LazyValue<T> {

    interface Factory<T> {
        T create() throws IOException;
    }

    private final Factory<T> factory;
    private Optional<T> value = Optional.empty();

    LazyValue(Factory<T> factory) {
        this.factory = factory;
    }

    T get() throws IOException {
        if (value.isEmpty()) value = Optional.of(factory.create());
        return value.get();
    }
}
