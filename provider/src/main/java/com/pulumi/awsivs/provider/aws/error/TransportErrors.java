package com.pulumi.awsivs.provider.aws.error;

import com.pulumi.awsivs.provider.aws.error.CallTrace.Note;
import com.pulumi.awsivs.provider.aws.http.ConnectionErrors;
import com.pulumi.awsivs.provider.aws.http.NotDeliveredException;
import com.pulumi.awsivs.provider.aws.http.Timeouts;
import com.pulumi.awsivs.provider.framework.ProviderException.Kind;
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
final class TransportErrors {

    private TransportErrors() {}

    /** Whether it is such a failure: the SDK lets some of its HTTP client's through as they are. */
    static boolean is(RuntimeException failure) {
        return failure instanceof SdkClientException || failure instanceof UncheckedIOException;
    }

    /** What is waited for in vain may still be under way. */
    static Kind kind(RuntimeException failure) {
        boolean waited = failure instanceof ApiCallAttemptTimeoutException
                || ConnectionErrors.root(failure) instanceof SocketTimeoutException;
        return waited && RetrySafety.mayHaveArrived(failure) ? Kind.TIMED_OUT : Kind.UNAVAILABLE;
    }

    static String words(RuntimeException failure) {
        NotDeliveredException notDelivered = NotDeliveredException.in(failure);
        if (notDelivered != null) return notDelivered.getMessage();
        Throwable root = ConnectionErrors.root(failure);
        String server = CallTrace.on(failure).map(Note::server).orElse("the server");
        if (failure instanceof ApiCallAttemptTimeoutException) {
            return server + " gave no answer within " + Timeouts.PATIENCE.toSeconds() + " s";
        }
        if (root instanceof SdkClientException ours) {
            return Objects.requireNonNullElse(ours.rawMessage(), "the call failed") + answer(failure);
        }
        if (isOfTheNetwork(root))
            return "the connection to " + server + " broke before the answer was there: "
                    + ConnectionErrors.words(root);
        return RetrySafety.mayHaveArrived(failure)
                ? "the answer of " + server + " cannot be read: it is no JSON, or not all of it. A proxy on the way may"
                        + " have sent it" + answer(failure)
                : "nothing was sent: " + ConnectionErrors.words(root);
    }

    private static String answer(RuntimeException failure) {
        String answer = CallTrace.on(failure).map(Note::answer).orElse("");
        return answer.isEmpty() ? "" : " (" + answer + ")";
    }

    /** Java's own; those of the SDK's parser are failures to read. */
    private static boolean isOfTheNetwork(Throwable root) {
        return root instanceof IOException && root.getClass().getName().matches("javax?[.].*");
    }
}
