package com.pulumi.awsivs.provider.framework.resource;

import org.jspecify.annotations.Nullable;

/** A failure in words that a user can act upon. */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What the engine is told of it, beside the words. */
    public enum Kind {
        INVALID,
        NOT_FOUND,
        DENIED,
        UNAUTHENTICATED,
        EXHAUSTED,
        CONFLICT,
        TIMED_OUT,
        CANCELLED,
        UNAVAILABLE
    }

    private final Kind kind;

    public Fault(Kind kind, String message) {
        this(kind, message, null);
    }

    public Fault(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
