package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.framework.DaemonThreads;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Runs work in another thread while the caller does something else. */
public final class BackgroundTask {

    private static final int MAX_TASKS = 8;

    /**
     * The threads that run the work. They are daemon threads, which do not keep the plugin alive. Java's common pool is
     * not used, because it has too few threads for work that waits.
     */
    private static final Executor THREADS = Executors.newCachedThreadPool(new DaemonThreads("background"));

    /**
     * The places for work with a result. One for each request of the engine with 64 requests in progress took 6 MB of
     * memory for the stacks, and made no command faster.
     */
    private static final Semaphore FREE = new Semaphore(MAX_TASKS);

    private BackgroundTask() {}

    /** Starts work without a result. */
    static void run(Runnable work) {
        THREADS.execute(work);
    }

    /**
     * Starts the work, and returns a supplier that waits for the result or rethrows the exception of the work. If
     * enough work is in progress, the supplier does the work itself.
     */
    public static <T> Supplier<T> start(Supplier<T> work) {
        if (!FREE.tryAcquire()) return work;
        CompletableFuture<T> result = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.get();
                    } finally {
                        FREE.release();
                    }
                },
                THREADS);
        return () -> {
            try {
                return result.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        };
    }
}
