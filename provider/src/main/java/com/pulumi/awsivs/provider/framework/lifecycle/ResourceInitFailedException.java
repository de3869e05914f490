package com.pulumi.awsivs.provider.framework.lifecycle;

import java.util.List;

/** Reports an incomplete resource to the engine, with the state to store. Corresponds to {@code ErrorResourceInitFailed} of the protocol. */
public final class ResourceInitFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient State state;
    private final transient List<String> reasons;

    ResourceInitFailedException(State state, List<String> reasons, Throwable cause) {
        super(cause);
        this.state = state;
        this.reasons = reasons;
    }

    /** Returns a copy with this state. */
    ResourceInitFailedException with(State other) {
        return new ResourceInitFailedException(other, reasons, this);
    }

    public State state() {
        return state;
    }

    public List<String> reasons() {
        return reasons;
    }
}
