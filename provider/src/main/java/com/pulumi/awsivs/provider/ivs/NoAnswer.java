package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Fault.Kind;
import com.pulumi.awsivs.provider.ivs.OperationNotes.Note;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import javax.net.ssl.SSLException;
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
        boolean waited =
                failure instanceof ApiCallAttemptTimeoutException || root(failure) instanceof SocketTimeoutException;
        return waited && !Sending.neverArrived(failure) ? Kind.TIMED_OUT : Kind.UNAVAILABLE;
    }

    static String words(RuntimeException failure) {
        Throwable root = root(failure);
        String server = OperationNotes.on(failure).map(Note::server).orElse("the server");
        if (failure instanceof ApiCallAttemptTimeoutException) {
            return server + " gave no answer within " + Requests.PATIENCE.toSeconds() + " s";
        }
        if (Sending.isRefusalOfProxy(root)) {
            return server + " could not be reached, because the proxy refused: " + root.getMessage()
                    + ". It comes from HTTPS_PROXY or https.proxyHost; NO_PROXY lists what needs none";
        }
        if (isOfTls(failure)) {
            return server + " could not be reached: " + named(root)
                    + ". Where a proxy opens TLS, have the plugin trust its certificate:"
                    + " PULUMI_AWS_IVS_JAVA_OPTS=-Djavax.net.ssl.trustStore=<file>";
        }
        if (Sending.neverArrived(failure)) return server + " could not be reached: " + named(root);
        if (root instanceof SdkClientException ours) {
            return Objects.requireNonNullElse(ours.rawMessage(), "the call failed") + answer(failure);
        }
        if (isOfTheNetwork(root))
            return "the connection to " + server + " broke before the answer was there: " + named(root);
        return Sending.wasUnderWay(failure)
                ? "the answer of " + server + " cannot be read: it is no JSON, or not all of it. A proxy on the way may"
                        + " have sent it" + answer(failure)
                : "nothing was sent: " + named(root);
    }

    private static String answer(RuntimeException failure) {
        String answer = OperationNotes.on(failure).map(Note::answer).orElse("");
        return answer.isEmpty() ? "" : " (" + answer + ")";
    }

    private static boolean isOfTls(Throwable failure) {
        return failure instanceof SSLException || (failure.getCause() != null && isOfTls(failure.getCause()));
    }

    /** Java's own; those of the SDK's parser are failures to read. */
    private static boolean isOfTheNetwork(Throwable root) {
        return root instanceof IOException && root.getClass().getName().startsWith("java.");
    }

    /** Its message if that is a sentence; some have a mere word, such as the host that there is not, or none. */
    private static String named(Throwable root) {
        if (root instanceof UnknownHostException) return "there is no such host";
        String message = Objects.requireNonNullElse(root.getMessage(), "");
        return message.contains(" ") ? message : root.getClass().getSimpleName() + " " + message;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        return root;
    }
}
