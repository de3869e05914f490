package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Fault;
import com.pulumi.awsivs.provider.ivs.OperationNotes.Note;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import javax.net.ssl.SSLHandshakeException;
import software.amazon.awssdk.services.ivs.model.IvsException;

/** How far a request came that failed: whether IVS has certainly done nothing, or may have done all of it. */
final class Sending {

    private static final int TOO_SLOW = 408;
    /** From here on it is the server that is to blame. */
    static final int SERVER_ERROR = 500;

    private Sending() {}

    /** Whether IVS may have done what it was asked for: it broke, or its answer got lost, perhaps to a proxy's. */
    static boolean mayHaveWorked(RuntimeException failure) {
        if (failure instanceof IvsException service) {
            boolean broke = service.statusCode() >= SERVER_ERROR || service.statusCode() == TOO_SLOW;
            return (broke && !service.isThrottlingException()) || !FaultWords.isOfAws(service);
        }
        return (NoAnswer.is(failure) || isEndBetweenAttempts(failure))
                && wasUnderWay(failure)
                && !neverArrived(failure);
    }

    /** Whether the call ended, by the user or its time, after an attempt and before the next one. */
    private static boolean isEndBetweenAttempts(RuntimeException failure) {
        return failure instanceof Fault && failure.getCause() == null;
    }

    static boolean wasUnderWay(Throwable failure) {
        return OperationNotes.on(failure).map(Note::underWay).orElse(false);
    }

    /** Whether no connection came about, so that nothing can have been sent. */
    static boolean neverArrived(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ConnectException
                    || each instanceof UnknownHostException
                    || each instanceof NoRouteToHostException
                    || each instanceof SSLHandshakeException
                    || isRefusalOfProxy(each)
                    || (each instanceof SocketTimeoutException && says(each, "connect timed out"))) {
                return true;
            }
        }
        return false;
    }

    /** HttpURLConnection has no exception of its own for a proxy that does not let it through. */
    static boolean isRefusalOfProxy(Throwable failure) {
        return failure instanceof IOException && says(failure, "unable to tunnel through proxy");
    }

    private static boolean says(Throwable failure, String words) {
        return Objects.requireNonNullElse(failure.getMessage(), "")
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }
}
