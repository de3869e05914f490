package com.pulumi.awsivs.provider.framework.rpc;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Set when the user wants the update to stop: calls under way end, none is started, and nobody waits any longer. */
final class Cancellation {

    private final Set<CountDownLatch> sleepers = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    void cancel() {
        cancelled = true;
        sleepers.forEach(CountDownLatch::countDown);
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Waits until it is done or all is cancelled, but not longer than that. */
    @SuppressWarnings({"FutureReturnValueIgnored", "ResultOfMethodCallIgnored"}) // it wakes; who is woken looks why
    void await(CompletableFuture<?> done, Duration atMost) throws InterruptedException {
        CountDownLatch sleeper = new CountDownLatch(1);
        sleepers.add(sleeper);
        try {
            done.whenComplete((result, failure) -> sleeper.countDown());
            if (!cancelled) sleeper.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            sleepers.remove(sleeper);
        }
    }
}
