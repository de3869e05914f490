package com.pulumi.awsivs.provider.framework;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The context of one engine request: its timeout, its cancellation and its messages to the user. */
public interface RequestContext {

    /**
     * Returns the time left until the timeout. Must be called before each step that takes time, because it detects a cancellation.
     *
     * @throws ProviderException if the request has timed out or was cancelled
     */
    Duration remaining();

    /** Returns whether the request has timed out or was cancelled. */
    default boolean isOver() {
        try {
            remaining();
            return false;
        } catch (ProviderException e) {
            return true;
        }
    }

    /**
     * Waits until the future is done or the time limit is reached.
     *
     * @throws ProviderException as soon as the request has timed out or was cancelled
     */
    void await(CompletableFuture<?> done, Duration limit);

    /** Waits for this time. Throws the same exceptions as {@link #await}. */
    default void pause(Duration time) {
        await(new CompletableFuture<>(), time);
    }

    /** Returns a context with this timeout, for work that must finish even if this request has timed out or was cancelled. */
    RequestContext grace(Duration time);

    /** Returns the {@code pulumi import} command for the resource with this id. */
    String importCommand(String id);

    /** Shows a status message beside the resource until the next status message, which may be empty. For waits use {@link WaitStatus}. */
    void status(String message);

    /** Shows a warning below the resource. */
    void warn(String message);
}
