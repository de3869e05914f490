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
 * Composes the messages of calls without a response or with an unreadable response. The messages contain neither the
 * response, which may contain a stream key, nor the message of the parser, which quotes the response.
 */
final class TransportErrors {

    private TransportErrors() {}

    /**
     * Returns whether the failure is one of the transport. It may be an UncheckedIOException, because the SDK rethrows
     * some exceptions of its HTTP client unchanged.
     */
    static boolean is(RuntimeException failure) {
        return failure instanceof SdkClientException || failure instanceof UncheckedIOException;
    }

    /** Returns the kind of the failure: timed out only if the request may still be in progress. */
    static ErrorKind kind(RuntimeException failure, CallTrace.Call call) {
        boolean timedOut = failure instanceof ApiCallAttemptTimeoutException
                || RootCause.of(failure) instanceof SocketTimeoutException;
        return timedOut && call.arrived() ? ErrorKind.TIMED_OUT : ErrorKind.UNAVAILABLE;
    }

    static String message(RuntimeException failure, CallTrace.Call call) {
        NotDeliveredException notDelivered = NotDeliveredException.in(failure);
        if (notDelivered != null) return notDelivered.getMessage();
        Throwable root = RootCause.of(failure);
        String server = Objects.requireNonNullElse(call.server(), "the server");
        if (failure instanceof ApiCallAttemptTimeoutException) {
            return server + " did not respond within " + Timeouts.ATTEMPT.toSeconds() + " s";
        }
        if (root instanceof SdkClientException sdk) {
            return Objects.requireNonNullElse(sdk.rawMessage(), "the call failed") + response(call);
        }
        if (isNetworkFailure(root))
            return "the connection to " + server + " broke before the response was complete: " + RootCause.message(root)
                    + tlsHint(server);
        return call.arrived()
                ? "the response of " + server
                        + " cannot be read: it is not JSON, or not complete. A proxy may have sent it" + response(call)
                : "nothing was sent: " + RootCause.message(root);
    }

    /**
     * Returns the advice for an endpoint with http: a server that requires TLS closes such a connection without a
     * response.
     */
    private static String tlsHint(String server) {
        return server.startsWith("http://") ? ". Where this port requires TLS, write the endpoint with https://" : "";
    }

    private static String response(CallTrace.Call call) {
        return call.response() == null ? "" : " (" + call.response() + ")";
    }

    /**
     * Returns whether the network failed. Network failures are exceptions of Java's own packages; the exceptions of the
     * SDK's parser are about the content of the response.
     */
    private static boolean isNetworkFailure(Throwable root) {
        return root instanceof IOException && root.getClass().getName().matches("javax?[.].*");
    }
}
