package com.pulumi.awsivs.provider.aws.error;

import com.pulumi.awsivs.provider.framework.ProviderException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Decides whether a call that failed has certainly had no effect, or may have had one. */
public final class RetrySafety {

    private static final int REQUEST_TIMEOUT = 408;

    /** The first status that blames the server. */
    static final int SERVER_ERROR = 500;

    private RetrySafety() {}

    /** Returns whether the service may have done the work: it failed internally, or its response was lost or replaced by a proxy. */
    public static boolean mayHaveSucceeded(RuntimeException failure) {
        if (failure instanceof AwsCallException call) return call.mayHaveSucceeded();
        if (failure instanceof AwsServiceException service) {
            boolean broke = service.statusCode() >= SERVER_ERROR || service.statusCode() == REQUEST_TIMEOUT;
            return (broke && !service.isThrottlingException()) || !ErrorMessages.isOfAws(service);
        }
        return (TransportErrors.is(failure) || isEndBetweenAttempts(failure)) && mayHaveArrived(failure);
    }

    /** Returns whether the user or the time limit ended the call after an attempt and before the next one. */
    private static boolean isEndBetweenAttempts(RuntimeException failure) {
        return failure instanceof ProviderException && failure.getCause() == null;
    }

    static boolean mayHaveArrived(Throwable failure) {
        return CallTrace.of(failure).arrived();
    }
}
