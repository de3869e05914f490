package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Fault.Kind;
import com.pulumi.awsivs.provider.ivs.OperationNotes.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.Objects;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * What to say where there was no answer of IVS, or none that can be read. Of an answer itself nothing is repeated: it
 * may hold a stream key, and what could not be read of it stands in the parser's message.
 */
final class NoAnswer {

    private NoAnswer() {}

    /** Whether it is such a failure: the SDK lets some of its HTTP client's through as they are. */
    static boolean is(RuntimeException failure) {
        return failure instanceof SdkClientException || failure instanceof UncheckedIOException;
    }

    /** What is waited for in vain may still be under way. */
    static Kind kind(RuntimeException failure) {
        boolean waited = failure instanceof ApiCallAttemptTimeoutException
                || ConnectionFailure.root(failure) instanceof SocketTimeoutException;
        return waited && Sending.mayHaveArrived(failure) ? Kind.TIMED_OUT : Kind.UNAVAILABLE;
    }

    static String words(RuntimeException failure) {
        NotDelivered notDelivered = NotDelivered.in(failure);
        if (notDelivered != null) return notDelivered.getMessage();
        Throwable root = ConnectionFailure.root(failure);
        String server = OperationNotes.on(failure).map(Note::server).orElse("the server");
        if (failure instanceof ApiCallAttemptTimeoutException) {
            return server + " gave no answer within " + Requests.PATIENCE.toSeconds() + " s";
        }
        if (root instanceof SdkClientException ours) {
            return Objects.requireNonNullElse(ours.rawMessage(), "the call failed") + answer(failure);
        }
        if (isOfTheNetwork(root))
            return "the connection to " + server + " broke before the answer was there: "
                    + ConnectionFailure.words(root) + tls(server);
        return Sending.mayHaveArrived(failure)
                ? "the answer of " + server + " cannot be read: it is no JSON, or not all of it. A proxy on the way may"
                        + " have sent it" + answer(failure)
                : "nothing was sent: " + ConnectionFailure.words(root);
    }

    /** A server that wants TLS says nothing else where it is asked without. */
    private static String tls(String server) {
        return server.startsWith("http://") ? ". Where this port requires TLS, write the endpoint with https://" : "";
    }

    private static String answer(RuntimeException failure) {
        String answer = OperationNotes.on(failure).map(Note::answer).orElse("");
        return answer.isEmpty() ? "" : " (" + answer + ")";
    }

    /** Java's own; those of the SDK's parser are failures to read. */
    private static boolean isOfTheNetwork(Throwable root) {
        return root instanceof IOException && root.getClass().getName().matches("javax?[.].*");
    }
}
