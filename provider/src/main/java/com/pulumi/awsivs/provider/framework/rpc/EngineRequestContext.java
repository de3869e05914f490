package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/** One request of the engine about one resource: how long it may take, and where its words go. */
final class EngineRequestContext implements RequestContext {

    /** Unless the program says otherwise with {@code customTimeouts}. */
    static final Duration USUAL_TIMEOUT = Duration.ofMinutes(5);

    private final EngineLog log;
    private final SecretRedactor discretion;
    private final ImportCommand subject;
    private final Cancellation cancellation;
    private final LongSupplier nanoTime;
    private final Duration timeout;
    private final long start;

    EngineRequestContext(
            EngineLog log,
            SecretRedactor discretion,
            ImportCommand subject,
            double seconds,
            Cancellation cancellation,
            LongSupplier nanoTime) {
        this.log = log;
        this.discretion = discretion;
        this.subject = subject;
        this.cancellation = cancellation;
        this.nanoTime = nanoTime;
        this.timeout = seconds > 0 ? Duration.ofMillis((long) (seconds * 1000)) : USUAL_TIMEOUT;
        this.start = nanoTime.getAsLong();
    }

    @Override
    public Duration remaining() {
        if (cancellation.isCancelled()) throw new ProviderException(ErrorKind.CANCELLED, "the update was cancelled");
        Duration left = timeout.minusNanos(nanoTime.getAsLong() - start);
        if (left.isNegative() || left.isZero()) throw timedOut();
        return left;
    }

    @Override
    public void await(CompletableFuture<?> done, Duration atMost) {
        Duration left = remaining();
        try {
            cancellation.await(done, left.compareTo(atMost) < 0 ? left : atMost);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException(ErrorKind.CANCELLED, "the update was cancelled");
        }
        if (!done.isDone()) remaining();
    }

    @Override
    public RequestContext grace(Duration time) {
        return new EngineRequestContext(
                log, discretion, subject, time.toMillis() / 1000.0, new Cancellation(), nanoTime);
    }

    @Override
    public String importCommand(String id) {
        return subject.importCommand(id);
    }

    private ProviderException timedOut() {
        return new ProviderException(
                ErrorKind.TIMED_OUT,
                "not finished within " + timeout.toSeconds()
                        + " s; if it needs longer, raise the resource's customTimeouts");
    }

    @Override
    public void status(String message) {
        log.status(subject.urn(), discretion.words(message));
    }

    @Override
    public void warn(String message) {
        log.warn(subject.urn(), discretion.words(message));
    }
}
