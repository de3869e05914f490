package com.pulumi.awsivs.provider.aws.error;

import com.pulumi.awsivs.provider.aws.error.CallTrace.Note;
import com.pulumi.awsivs.provider.framework.ProviderException;
import software.amazon.awssdk.services.ivs.model.IvsException;

/** How far a request came that failed: whether IVS has certainly done nothing, or may have done all of it. */
public final class RetrySafety {

    private static final int TOO_SLOW = 408;
    /** From here on it is the server that is to blame. */
    static final int SERVER_ERROR = 500;

    private RetrySafety() {}

    /** Whether IVS may have done what it was asked for: it broke, or its response was lost or replaced by a proxy's. */
    public static boolean mayHaveWorked(RuntimeException failure) {
        if (failure instanceof IvsException service) {
            boolean broke = service.statusCode() >= SERVER_ERROR || service.statusCode() == TOO_SLOW;
            return (broke && !service.isThrottlingException()) || !ErrorMessages.isOfAws(service);
        }
        return (TransportErrors.is(failure) || isEndBetweenAttempts(failure)) && mayHaveArrived(failure);
    }

    /** Whether the call ended, by the user or its time, after an attempt and before the next one. */
    private static boolean isEndBetweenAttempts(RuntimeException failure) {
        return failure instanceof ProviderException && failure.getCause() == null;
    }

    static boolean mayHaveArrived(Throwable failure) {
        return CallTrace.on(failure).map(Note::arrived).orElse(false);
    }
}
