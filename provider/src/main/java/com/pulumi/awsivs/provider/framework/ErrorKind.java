package com.pulumi.awsivs.provider.framework;

/** The kind of a failure, from which the gRPC status follows. */
public enum ErrorKind {
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
