package com.pulumi.awsivs.provider.aws;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Runs work in another thread while the caller does something else. */
public final class BackgroundTask {

    /** Daemons, which do not keep the plugin alive; the common pool has too few threads for work that waits. */
    private static final Executor THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "async");
        thread.setDaemon(true);
        return thread;
    });

    private BackgroundTask() {}

    /** Starts the work. What is returned waits for the result, and fails as the work did. */
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
