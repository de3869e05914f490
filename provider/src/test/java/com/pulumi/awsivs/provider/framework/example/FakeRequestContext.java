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

/** A request of the engine, of one thread or several, that remembers what was said. It has all the time in the world, or one that passes as it pauses. */
public final class FakeRequestContext implements RequestContext {

    private static final Duration USUAL = Duration.ofMinutes(5);

    private final List<String> warnings;
    private final List<Duration> pauses;
    private final @Nullable Duration end;
    private boolean cancelled;

    public FakeRequestContext() {
        this(synchronizedList(new ArrayList<>()), synchronizedList(new ArrayList<>()), null);
    }

    /** One whose time is up when it has paused for that long in all. */
    static FakeRequestContext inTime() {
        return new FakeRequestContext(synchronizedList(new ArrayList<>()), synchronizedList(new ArrayList<>()), USUAL);
    }

    private FakeRequestContext(List<String> warnings, List<Duration> pauses, @Nullable Duration end) {
        this.warnings = warnings;
        this.pauses = pauses;
        this.end = end;
    }

    /** One that the user has cancelled. */
    public static FakeRequestContext cancelled() {
        FakeRequestContext call = new FakeRequestContext();
        call.cancel();
        return call;
    }

    public void cancel() {
        cancelled = true;
    }

    /** How long each wait was meant to be; none takes any time. */
    public List<Duration> pauses() {
        return pauses;
    }

    public List<String> warnings() {
        return warnings;
    }

    private Duration passed() {
        return List.copyOf(pauses).stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public Duration remaining() {
        if (cancelled) throw new ProviderException(ErrorKind.CANCELLED, "the update was cancelled");
        if (end == null) return USUAL;
        Duration left = end.minus(passed());
        if (left.isNegative() || left.isZero()) throw new ProviderException(ErrorKind.TIMED_OUT, "the time is up");
        return left;
    }

    @Override
    public void await(CompletableFuture<?> done, Duration atMost) {
        remaining();
        pauses.add(atMost);
    }

    @Override
    public RequestContext grace(Duration time) {
        return new FakeRequestContext(warnings, pauses, end == null ? null : passed().plus(time));
    }

    @Override
    public String importCommand(String id) {
        return "pulumi import type name " + id;
    }

    @Override
    public void status(String message) {}

    @Override
    public void warn(String message) {
        warnings.add(message);
    }
}
