package com.pulumi.awsivs.provider.framework.resource;

/** An update that takes several calls. Where a later one fails, the state must say how far it came. */
public final class PartialUpdate<I extends Record, O extends Record> {

    private LiveState<I, O> reached;
    private boolean begun;

    public PartialUpdate(LiveState<I, O> old) {
        this.reached = old;
    }

    /** Notes that the resource is like this now. */
    public void to(LiveState<I, O> now) {
        reached = now;
        begun = true;
    }

    public void to(I inputs) {
        to(new LiveState<>(reached.id(), inputs, reached.outputs()));
    }

    public I inputs() {
        return reached.inputs();
    }

    /** Runs the steps, each of which notes what it has done, and answers what they came to. */
    public LiveState<I, O> through(Runnable steps) {
        try {
            steps.run();
            return reached;
        } catch (RuntimeException e) {
            throw begun ? new IncompleteResourceException(reached, e) : e;
        }
    }
}
