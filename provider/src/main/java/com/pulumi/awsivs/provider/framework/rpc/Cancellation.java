package com.pulumi.awsivs.provider.framework.rpc;

import java.util.concurrent.atomic.AtomicBoolean;

/** Set when the user wants the update to stop: calls under way end, none is started. */
final class Cancellation {

    private final AtomicBoolean cancelled = new AtomicBoolean();

    void cancel() {
        cancelled.set(true);
    }

    boolean isCancelled() {
        return cancelled.get();
    }
}
