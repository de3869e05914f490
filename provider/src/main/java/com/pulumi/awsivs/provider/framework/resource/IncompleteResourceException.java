package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.ErrorClassifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thrown if a resource exists, but does not have all requested properties yet. The engine stores it, and the next update completes it. */
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

    /** Creates an exception with a cause. The {@link ErrorClassifier} composes the reason from the cause. */
    public IncompleteResourceException(LiveState<?, ?> live, RuntimeException failure) {
        super(failure);
        this.live = live;
        this.reasons = List.of();
        this.failure = failure;
    }

    public LiveState<?, ?> live() {
        return live;
    }

    public List<String> reasons(ErrorClassifier errors) {
        return failure == null ? reasons : List.of(errors.message(failure));
    }
}
