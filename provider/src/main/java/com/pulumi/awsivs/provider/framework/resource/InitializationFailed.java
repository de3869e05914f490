package com.pulumi.awsivs.provider.framework.resource;

import java.util.List;

/** The resource exists but is not what was asked for yet. The engine keeps it, and the next update goes on. */
public final class InitializationFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Live<?, ?> live;
    private final transient List<String> reasons;

    public InitializationFailed(Live<?, ?> live, List<String> reasons) {
        super(String.join("; ", reasons));
        this.live = live;
        this.reasons = List.copyOf(reasons);
    }

    Live<?, ?> live() {
        return live;
    }

    List<String> reasons() {
        return reasons;
    }
}
