package com.pulumi.awsivs.provider.framework;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One request of the engine, as long as it lasts. */
public interface RequestContext {

    /**
     * The time left for it. Ask before each step that takes time.
     *
     * @throws Fault when there is none left or the user has cancelled
     */
    Duration remaining();

    /** Whether there is no time left, or the user has cancelled. */
    default boolean isOver() {
        try {
            remaining();
            return false;
        } catch (ProviderException e) {
            return true;
        }
    }

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

    /** A request about the same with this much time, whatever became of this one: for what must not stay undone. */
    RequestContext grace(Duration time);

    /** The line that takes what the service knows by this id into the stack, under the name that it has in the program. */
    String importCommand(String id);

    /** Shows beside the resource while it lasts: "waiting for …". */
    void status(String message);

    /** Shows below the resource and stays. */
    void warn(String message);
}
