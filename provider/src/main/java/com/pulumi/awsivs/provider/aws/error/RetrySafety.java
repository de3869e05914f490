package com.pulumi.awsivs.provider.aws.error;

import com.pulumi.awsivs.provider.framework.ProviderException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Determines whether a failed call may have had an effect, so that retrying it is not safe. */
public final class RetrySafety {

    private static final int REQUEST_TIMEOUT = 408;

    /** The lowest HTTP status of server errors. */
    static final int SERVER_ERROR = 500;

    private RetrySafety() {}

    /**
     * Returns whether the service may have completed the call although it failed: the service reported an internal
     * error, or its response was lost or replaced by a proxy.
     */
    public static boolean mayHaveSucceeded(RuntimeException failure) {
        if (failure instanceof AwsCallException call) return call.mayHaveSucceeded();
        if (failure instanceof AwsServiceException service) {
            boolean serverFailed = service.statusCode() >= SERVER_ERROR || service.statusCode() == REQUEST_TIMEOUT;
            return (serverFailed && !service.isThrottlingException()) || !ErrorMessages.isOfAws(service);
        }
        return (TransportErrors.is(failure) || isEndBetweenAttempts(failure)) && mayHaveArrived(failure);
    }

    /** Returns whether cancellation or the time limit ended the call between two attempts. */
    private static boolean isEndBetweenAttempts(RuntimeException failure) {
        return failure instanceof ProviderException && failure.getCause() == null;
    }

    static boolean mayHaveArrived(Throwable failure) {
        return CallTrace.of(failure).arrived();
    }
}
