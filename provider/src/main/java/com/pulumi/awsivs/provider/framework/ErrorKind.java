package com.pulumi.awsivs.provider.framework;

/** The kind of a failure, which determines its gRPC status. */
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
