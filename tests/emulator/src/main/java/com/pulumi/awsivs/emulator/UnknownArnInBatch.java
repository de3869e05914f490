package com.pulumi.awsivs.emulator;

/** The response of a batch get to an ARN that does not exist. No public source shows which of the two AWS sends. */
public enum UnknownArnInBatch {
    /** The ARN is listed in {@code errors}, as the description of that member suggests. */
    LISTED,
    /** The ARN is left out of the response, as in moto. */
    DROPPED
}
