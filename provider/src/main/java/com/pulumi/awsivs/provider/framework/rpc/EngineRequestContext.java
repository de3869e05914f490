package com.pulumi.awsivs.provider.framework.rpc;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/** The context of one engine request about one resource: its timeout, its cancellation and its messages to the user. */
final class EngineRequestContext implements RequestContext {

    /** The timeout of a resource without {@code customTimeouts}. */
    static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(5);

    private final EngineLog log;
    private final SecretRedactor redactor;
    private final String urn;
    private final Urn provider;
    private final Cancellation cancellation;
    private final LongSupplier nanoTime;
    private final Duration timeout;
    private final long start;

    EngineRequestContext(
            EngineLog log,
            SecretRedactor redactor,
            String urn,
            Urn provider,
            double timeoutSeconds,
            Cancellation cancellation,
            LongSupplier nanoTime) {
        this.log = log;
        this.redactor = redactor;
        this.urn = urn;
        this.provider = provider;
        this.cancellation = cancellation;
        this.nanoTime = nanoTime;
        this.timeout = timeoutSeconds > 0 ? Duration.ofMillis((long) (timeoutSeconds * 1000)) : DEFAULT_TIMEOUT;
        this.start = nanoTime.getAsLong();
    }

    @Override
    public Duration remaining() {
        if (cancellation.isCancelled()) throw cancelled();
        Duration left = timeout.minusNanos(nanoTime.getAsLong() - start);
        if (left.isNegative() || left.isZero()) throw timedOut();
        return left;
    }

    @Override
    public void await(CompletableFuture<?> done, Duration limit) {
        Duration left = remaining();
        try {
            cancellation.await(done, left.compareTo(limit) < 0 ? left : limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled();
        }
        if (!done.isDone()) remaining();
    }

    @Override
    public RequestContext grace(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        return new EngineRequestContext(log, redactor, urn, provider, seconds, new Cancellation(), nanoTime);
    }

    @Override
    public String importCommand(String id) {
        return new ImportCommand(new Urn(urn), provider).forId(id);
    }

    private static ProviderException cancelled() {
        return new ProviderException(ErrorKind.CANCELLED, "the update was cancelled");
    }

    private ProviderException timedOut() {
        return new ProviderException(
                ErrorKind.TIMED_OUT,
                "not finished within " + timeout.toSeconds()
                        + " s. To allow more, set the resource option customTimeouts");
    }

    @Override
    public void status(String message) {
        log.status(urn, redactor.redact(message));
    }

    /**
     * Returns the name of the resource, with which a warning begins, because {@code --diff} shows warnings without their resource. Warnings
     * about a provider, whose name is mostly "default", and about a function have no name.
     */
    private String prefix() {
        Urn resource = new Urn(urn);
        return resource.name().isEmpty() || resource.type().startsWith("pulumi:providers:")
                ? ""
                : resource.name() + ": ";
    }

    @Override
    public void warn(String message) {
        log.warn(urn, redactor.redact(prefix() + message));
    }
}
