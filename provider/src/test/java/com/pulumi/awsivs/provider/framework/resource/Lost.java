package com.pulumi.awsivs.provider.framework.resource;

/** The answer to a create got lost, or the service broke. */
final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;

    final boolean timedOut;

    Lost(boolean timedOut) {
        this.timedOut = timedOut;
    }
}
