package com.pulumi.awsivs.emulator;

/** What a batch get says of an ARN that does not exist. Nothing public shows which of the two AWS does. */
public enum UnknownInBatch {
    /** It is listed among the answer's errors, which is what that member is for. */
    LISTED,
    /** It is in neither list, as moto does. */
    DROPPED
}
