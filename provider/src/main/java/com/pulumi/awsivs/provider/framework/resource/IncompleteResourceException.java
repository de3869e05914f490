package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.ErrorClassifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource exists but is not what was asked for yet. The engine keeps it, and the next update goes on. */
public final class IncompleteResourceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient LiveState<?, ?> live;
    private final transient List<String> reasons;
    private final transient @Nullable RuntimeException failure;

    public IncompleteResourceException(LiveState<?, ?> live, List<String> reasons) {
        super(String.join("; ", reasons));
        this.live = live;
        this.reasons = List.copyOf(reasons);
        this.failure = null;
    }

    /** Because of a failure that the service has words for. */
    public IncompleteResourceException(LiveState<?, ?> live, RuntimeException failure) {
        super(failure);
        this.live = live;
        this.reasons = List.of();
        this.failure = failure;
    }

    public LiveState<?, ?> live() {
        return live;
    }

    public List<String> reasons(ErrorClassifier failures) {
        return failure == null ? reasons : List.of(failures.message(failure));
    }
}
