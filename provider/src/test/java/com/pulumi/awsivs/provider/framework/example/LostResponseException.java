package com.pulumi.awsivs.provider.framework.example;

/** The answer to a create got lost, or the service broke. */
public final class LostResponseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public final boolean timedOut;

    public LostResponseException(boolean timedOut) {
        this.timedOut = timedOut;
    }
}
