package com.pulumi.awsivs.provider.framework.resource;

import java.util.List;

/** An {@link InitializationFailed} with what the engine must store of it. */
public final class Unfinished extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient State state;
    private final transient List<String> reasons;

    Unfinished(State state, List<String> reasons, Throwable cause) {
        super(cause);
        this.state = state;
        this.reasons = reasons;
    }

    /** The same with more in the state. */
    Unfinished with(State other) {
        return new Unfinished(other, reasons, this);
    }

    public State state() {
        return state;
    }

    public List<String> reasons() {
        return reasons;
    }
}
