package com.pulumi.awsivs.provider.framework.rpc;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The cancellation of a command by the user, which ends running calls and all waits, and prevents new calls. */
final class Cancellation {

    private final Set<CountDownLatch> waiters = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    void cancel() {
        cancelled = true;
        waiters.forEach(CountDownLatch::countDown);
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Waits until the future is done, the command is cancelled or the time limit is reached. */
    @SuppressWarnings({"FutureReturnValueIgnored", "ResultOfMethodCallIgnored"
    }) // the caller checks why the wait has ended
    void await(CompletableFuture<?> done, Duration limit) throws InterruptedException {
        CountDownLatch waiter = new CountDownLatch(1);
        waiters.add(waiter);
        try {
            done.whenComplete((result, failure) -> waiter.countDown());
            if (!cancelled) waiter.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            waiters.remove(waiter);
        }
    }
}
