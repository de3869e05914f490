package com.pulumi.awsivs.provider.framework.example;

import static java.util.Collections.synchronizedList;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A thread-safe request context that records warnings, status messages and waits. A wait takes no time. The time limit
 * is never reached, or after waits of that length in total.
 */
public final class FakeRequestContext implements RequestContext {

    private static final Duration TIME_LIMIT = Duration.ofMinutes(5);

    private final List<String> warnings;
    private final List<Duration> pauses;
    private final @Nullable Duration end;
    private final List<String> statuses = synchronizedList(new ArrayList<>());
    private @Nullable ErrorKind endOfWait;
    private boolean cancelled;

    public FakeRequestContext() {
        this(synchronizedList(new ArrayList<>()), synchronizedList(new ArrayList<>()), null);
    }

    /** Returns a context that times out after waits of five minutes in total. */
    static FakeRequestContext withTimeLimit() {
        return new FakeRequestContext(
                synchronizedList(new ArrayList<>()), synchronizedList(new ArrayList<>()), TIME_LIMIT);
    }

    private FakeRequestContext(List<String> warnings, List<Duration> pauses, @Nullable Duration end) {
        this.warnings = warnings;
        this.pauses = pauses;
        this.end = end;
    }

    /** Returns a cancelled context. */
    public static FakeRequestContext cancelled() {
        FakeRequestContext context = new FakeRequestContext();
        context.cancel();
        return context;
    }

    /** Returns a context whose request ends with this error when it waits. */
    public static FakeRequestContext endingOnWait(ErrorKind kind) {
        FakeRequestContext context = new FakeRequestContext();
        context.endOfWait = kind;
        return context;
    }

    public void cancel() {
        cancelled = true;
    }

    /** Returns the length of each wait. */
    public List<Duration> pauses() {
        return pauses;
    }

    public List<String> warnings() {
        return warnings;
    }

    public List<String> statuses() {
        return statuses;
    }

    private Duration waited() {
        return List.copyOf(pauses).stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public Duration remaining() {
        if (cancelled) throw new ProviderException(ErrorKind.CANCELLED, "the update was cancelled");
        if (end == null) return TIME_LIMIT;
        Duration left = end.minus(waited());
        if (left.isNegative() || left.isZero()) throw new ProviderException(ErrorKind.TIMED_OUT, "timed out");
        return left;
    }

    @Override
    public void await(CompletableFuture<?> done, Duration limit) {
        remaining();
        if (endOfWait != null) throw new ProviderException(endOfWait, "the request is over");
        pauses.add(limit);
    }

    @Override
    public RequestContext grace(Duration time) {
        return new FakeRequestContext(warnings, pauses, end == null ? null : waited().plus(time));
    }

    @Override
    public String importCommand(String id) {
        return "pulumi import type name " + id;
    }

    @Override
    public void status(String message) {
        statuses.add(message);
    }

    @Override
    public void warn(String message) {
        warnings.add(message);
    }
}
