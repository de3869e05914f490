package com.pulumi.awsivs.provider.framework.resource;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One request of the engine, as long as it lasts. */
public interface Call {

    /**
     * The time left for it. Ask before each step that takes time.
     *
     * @throws Fault when there is none left or the user has cancelled
     */
    Duration remaining();

    /**
     * Waits until it is done, but not longer than that.
     *
     * @throws Fault as soon as there is no time left or the user has cancelled
     */
    void await(CompletableFuture<?> done, Duration atMost);

    /** Waits that long, as {@link #await} does. */
    default void pause(Duration time) {
        await(new CompletableFuture<>(), time);
    }

    /** Shows beside the resource while it lasts: "waiting for …". */
    void status(String message);

    /** Shows below the resource and stays. */
    void warn(String message);
}
