package com.pulumi.awsivs.provider.aws;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Runs work in another thread while the caller does something else. */
public final class BackgroundTask {

    /** Daemon threads do not keep the plugin alive. The common pool has too few threads for work that waits. */
    private static final Executor THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "background");
        thread.setDaemon(true);
        return thread;
    });

    private BackgroundTask() {}

    /** Starts the work. The returned supplier waits for the result, and rethrows the exception of the work. */
    public static <T> Supplier<T> start(Supplier<T> work) {
        CompletableFuture<T> result = CompletableFuture.supplyAsync(work, THREADS);
        return () -> {
            try {
                return result.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        };
    }
}
