package com.pulumi.awsivs.provider.framework.lifecycle;

import com.pulumi.awsivs.provider.framework.resource.IncompleteResourceException;
import java.util.List;

/** An {@link IncompleteResourceException} with what the engine must store of it. */
public final class ResourceInitFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient State state;
    private final transient List<String> reasons;

    ResourceInitFailedException(State state, List<String> reasons, Throwable cause) {
        super(cause);
        this.state = state;
        this.reasons = reasons;
    }

    /** The same with more in the state. */
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
