package com.pulumi.awsivs.provider.framework;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Shows a wait in the status of its resource: after 1, 2, 4, 8, … seconds, and no longer when the wait has ended. Where the display is not
 * a terminal, each status message is a line of its own, so one message a second would flood a log.
 */
public final class WaitStatus implements AutoCloseable {

    private final RequestContext context;
    private Duration waited;
    private Duration next = Duration.ofSeconds(1);
    private boolean isShown;

    public WaitStatus(RequestContext context) {
        this(context, Duration.ZERO);
    }

    /**
     * Continues a wait.
     *
     * @param waited the time that has been waited already
     */
    public WaitStatus(RequestContext context, Duration waited) {
        this.context = context;
        this.waited = waited;
    }

    /** Waits for this time, and shows the message first if it is due. */
    public void pause(Duration time, String message) {
        show(message);
        context.pause(time);
        waited = waited.plus(time);
    }

    /** Waits until the future is done or for this time, and shows the message first if it is due. */
    public void await(CompletableFuture<?> done, Duration time, String message) {
        show(message);
        context.await(done, time);
        waited = waited.plus(time);
    }

    private void show(String message) {
        if (waited.compareTo(next) < 0) return;
        context.status(message);
        isShown = true;
        while (next.compareTo(waited) <= 0) next = next.multipliedBy(2);
    }

    /** Removes the message, which the row of the finished resource would keep otherwise. */
    @Override
    public void close() {
        if (isShown) context.status("");
        isShown = false;
    }
}
