package com.pulumi.awsivs.provider.framework.example;

/** Thrown if the response to a request is lost. */
public final class LostResponseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public final boolean timedOut;

    public LostResponseException(boolean timedOut) {
        this.timedOut = timedOut;
    }
}
