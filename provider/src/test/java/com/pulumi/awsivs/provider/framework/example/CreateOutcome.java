package com.pulumi.awsivs.provider.framework.example;

/** The way of a create to the service and back. */
public enum CreateOutcome {
    DONE,
    LOST_BEFORE,
    LOST_AFTER,
    /** It is carried out with the next one, after that. */
    LATE,
    REFUSED,
    TIMED_OUT
}
