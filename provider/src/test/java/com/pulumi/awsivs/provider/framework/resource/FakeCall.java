package com.pulumi.awsivs.provider.framework.resource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A request of the engine that remembers what was said. */
public final class FakeCall implements Call {

    private final List<String> warnings = new ArrayList<>();
    private final boolean cancelled;

    public FakeCall() {
        this(false);
    }

    private FakeCall(boolean cancelled) {
        this.cancelled = cancelled;
    }

    /** One that has no time left, or that the user has cancelled: which of the two is all the same. */
    public static FakeCall cancelled() {
        return new FakeCall(true);
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
    }

    @Override
    public void status(String message) {}

    @Override
    public void warn(String message) {
        warnings.add(message);
    }
}
