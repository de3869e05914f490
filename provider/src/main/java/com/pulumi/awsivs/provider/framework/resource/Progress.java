package com.pulumi.awsivs.provider.framework.resource;

/** An update that takes several calls. Where a later one fails, the state must say how far it came. */
public final class Progress<I extends Record, O extends Record> {

    private Live<I, O> reached;
    private boolean begun;

    public Progress(Live<I, O> old) {
        this.reached = old;
    }

    /** Notes that the resource is like this now. */
    public void to(Live<I, O> now) {
        reached = now;
        begun = true;
    }

    public void to(I inputs) {
        to(new Live<>(reached.id(), inputs, reached.outputs()));
    }

    public I inputs() {
        return reached.inputs();
    }

    /** Runs the steps, each of which notes what it has done, and answers what they came to. */
    public Live<I, O> through(Runnable steps) {
        try {
            steps.run();
            return reached;
        } catch (RuntimeException e) {
            throw begun ? new InitializationFailed(reached, e) : e;
        }
    }
}
