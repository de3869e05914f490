package com.pulumi.awsivs.provider.framework.resource;

/** Tracks an update that takes several calls. If a call fails, the state must contain the changes that the earlier calls made. */
public final class PartialUpdate<I extends Record, O extends Record> {

    private LiveState<I, O> current;
    private boolean begun;

    public PartialUpdate(LiveState<I, O> old) {
        this.current = old;
    }

    /** Records the new live state of the resource. */
    public void to(LiveState<I, O> now) {
        current = now;
        begun = true;
    }

    public void to(I inputs) {
        to(new LiveState<>(current.id(), inputs, current.outputs()));
    }

    public String id() {
        return current.id();
    }

    public I inputs() {
        return current.inputs();
    }

    /** Runs steps, each of which records its result with {@code to}, and returns the last recorded result. */
    public LiveState<I, O> through(Runnable steps) {
        try {
            steps.run();
            return current;
        } catch (RuntimeException e) {
            throw begun ? new IncompleteResourceException(current, e) : e;
        }
    }
}
