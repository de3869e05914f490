package com.pulumi.awsivs.provider.framework.example;

/** The outcome of one create request in {@link ExampleResource}. */
public enum CreateOutcome {
    DONE,
    REQUEST_LOST,
    RESPONSE_LOST,
    /** The request is delayed, and takes effect only after the next create. */
    REQUEST_LATE,
    REJECTED,
    TIMED_OUT
}
