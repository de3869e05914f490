package com.pulumi.awsivs.provider.framework.resource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A request of the engine that remembers what was said. */
public final class FakeCall implements Call {

    private final List<String> warnings;
    private final List<Duration> pauses = new ArrayList<>();
    private boolean cancelled;

    public FakeCall() {
        this(false);
    }

    private FakeCall(boolean cancelled) {
        this(cancelled, new ArrayList<>());
    }

    private FakeCall(boolean cancelled, List<String> warnings) {
        this.cancelled = cancelled;
        this.warnings = warnings;
    }

    /** One that has no time left, or that the user has cancelled: which of the two is all the same. */
    public static FakeCall cancelled() {
        return new FakeCall(true);
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

    @Override
    public Duration remaining() {
        if (cancelled) throw new Fault(Fault.Kind.CANCELLED, "the update was cancelled");
        return Duration.ofMinutes(1);
    }

    @Override
    public void await(CompletableFuture<?> done, Duration atMost) {
        remaining();
        pauses.add(atMost);
    }

    @Override
    public Call grace(Duration time) {
        return new FakeCall(false, warnings);
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
