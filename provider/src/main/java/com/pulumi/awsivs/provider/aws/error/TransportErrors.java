package com.pulumi.awsivs.provider.aws.error;

import com.pulumi.awsivs.provider.aws.http.NotDeliveredException;
import com.pulumi.awsivs.provider.aws.http.RootCause;
import com.pulumi.awsivs.provider.aws.http.Timeouts;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Composes the messages of calls without a response, or with one that cannot be read. No message repeats a response: it may
 * contain a stream key, and the parser's message quotes what it could not read.
 */
final class TransportErrors {

    private TransportErrors() {}

    /** Returns whether this is such a failure: the SDK passes some exceptions of its HTTP client on unchanged. */
    static boolean is(RuntimeException failure) {
        return failure instanceof SdkClientException || failure instanceof UncheckedIOException;
    }

    /** A request that timed out may still be in progress. */
    static ErrorKind kind(RuntimeException failure) {
        boolean waited = failure instanceof ApiCallAttemptTimeoutException
                || RootCause.of(failure) instanceof SocketTimeoutException;
        return waited && RetrySafety.mayHaveArrived(failure) ? ErrorKind.TIMED_OUT : ErrorKind.UNAVAILABLE;
    }

    static String message(RuntimeException failure, CallTrace.Call call) {
        NotDeliveredException notDelivered = NotDeliveredException.in(failure);
        if (notDelivered != null) return notDelivered.getMessage();
        Throwable root = RootCause.of(failure);
        String server = Objects.requireNonNullElse(call.server(), "the server");
        if (failure instanceof ApiCallAttemptTimeoutException) {
            return server + " did not respond within " + Timeouts.ATTEMPT.toSeconds() + " s";
        }
        if (root instanceof SdkClientException ours) {
            return Objects.requireNonNullElse(ours.rawMessage(), "the call failed") + response(call);
        }
        if (isOfTheNetwork(root))
            return "the connection to " + server + " broke before the response was complete: " + RootCause.message(root)
                    + tls(server);
        return call.arrived()
                ? "the response of " + server
                        + " cannot be read: it is not JSON, or not complete. A proxy may have sent it" + response(call)
                : "nothing was sent: " + RootCause.message(root);
    }

    /** A server that requires TLS closes a connection without TLS and sends nothing. */
    private static String tls(String server) {
        return server.startsWith("http://") ? ". Where this port requires TLS, write the endpoint with https://" : "";
    }

    private static String response(CallTrace.Call call) {
        return call.response() == null ? "" : " (" + call.response() + ")";
    }

    /** The exceptions of Java are about the network, those of the SDK's parser about the content. */
    private static boolean isOfTheNetwork(Throwable root) {
        return root instanceof IOException && root.getClass().getName().matches("javax?[.].*");
    }
}
