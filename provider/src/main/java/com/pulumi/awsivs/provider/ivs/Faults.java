package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Fault;
import com.pulumi.awsivs.provider.framework.resource.Fault.Kind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** Puts the failures of the AWS SDK into words: operation, what IVS said, code, status and request id. */
final class Faults {

    /** What AWS says of credentials that are no longer, or never were, any good. */
    private static final List<String> BAD_CREDENTIALS = List.of(
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "ExpiredToken",
            "ExpiredTokenException",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "MissingAuthenticationTokenException",
            "IncompleteSignatureException");

    private Faults() {}

    /**
     * The failure for a user; itself where it is none of the SDK's.
     *
     * @param configured whether the credentials stand in the provider's config
     */
    static RuntimeException explain(RuntimeException failure, boolean configured) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof Fault fault) return fault;
        }
        String operation = Objects.requireNonNullElse(OperationNotes.operationOf(failure), "the call");
        if (failure instanceof AwsServiceException service) return ofService(service, operation, configured);
        if (failure instanceof ApiCallTimeoutException || failure instanceof ApiCallAttemptTimeoutException) {
            return new Fault(
                    Kind.TIMED_OUT,
                    operation + " did not finish within the time the resource has; if it needs longer, raise the"
                            + " resource's customTimeouts",
                    failure);
        }
        if (failure instanceof AbortedException)
            return new Fault(Kind.CANCELLED, operation + " was cancelled", failure);
        return failure instanceof SdkClientException
                ? new Fault(Kind.UNAVAILABLE, operation + ": " + unreached(failure) + ": " + root(failure), failure)
                : failure;
    }

    private static Fault ofService(AwsServiceException failure, String operation, boolean configured) {
        String code = code(failure);
        String words = describe(failure, operation);
        if (BAD_CREDENTIALS.contains(code)) {
            return new Fault(Kind.UNAUTHENTICATED, words + (configured ? wayOut() : ""), failure);
        }
        // STS throttles with a 400. https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
        if (failure.isThrottlingException()) return new Fault(Kind.EXHAUSTED, words, failure);
        return switch (failure.statusCode()) {
            case 400 -> new Fault(Kind.INVALID, words, failure);
            case 402 -> new Fault(Kind.EXHAUSTED, words, failure);
            case 403 ->
                new Fault(
                        code.equals("PendingVerification") ? Kind.CONFLICT : Kind.DENIED,
                        words + permission(failure, operation),
                        failure);
            case 404 -> new Fault(Kind.NOT_FOUND, words, failure);
            case 409 -> new Fault(Kind.CONFLICT, words, failure);
            default -> new Fault(failure.statusCode() >= 500 ? Kind.UNAVAILABLE : Kind.INVALID, words, failure);
        };
    }

    /** The engine refreshes before an update with the provider as it was deployed last. */
    static String wayOut() {
        return ". The refresh before an update uses the credentials and the region of the last deployment; if they have"
                + " been changed since, run: pulumi up --refresh --run-program";
    }

    /** Not where STS denies a role in the middle of a call of IVS: what it says names the action itself. */
    private static String permission(AwsServiceException failure, String operation) {
        return failure instanceof IvsException && code(failure).startsWith("AccessDenied")
                ? "; the credentials need the permission ivs:" + operation
                : "";
    }

    private static String unreached(Throwable failure) {
        String server = OperationNotes.serverOf(failure);
        return server == null ? "the server could not be reached" : server + " could not be reached";
    }

    static String describe(AwsServiceException failure, String operation) {
        String said = Objects.requireNonNullElse(words(failure), "no reason given");
        return operation + ": " + said + " (" + code(failure) + ", HTTP " + failure.statusCode() + ", request "
                + Objects.requireNonNullElse(failure.requestId(), "unknown") + ")";
    }

    private static String code(AwsServiceException failure) {
        return failure.awsErrorDetails() == null
                ? "no error code"
                : Objects.requireNonNullElse(failure.awsErrorDetails().errorCode(), "no error code");
    }

    /** The model says {@code exceptionMessage}, the wire at times {@code message}; the SDK reads each into its own. */
    private static @Nullable String words(AwsServiceException failure) {
        String message = failure.awsErrorDetails() == null
                ? null
                : failure.awsErrorDetails().errorMessage();
        if (message != null && !message.isBlank()) return message;
        if (failure instanceof ToCopyableBuilder<?, ?> modelled && modelled.toBuilder() instanceof SdkPojo shape) {
            for (SdkField<?> field : shape.sdkFields()) {
                boolean text = field.memberName().equals("exceptionMessage");
                if (text && field.getValueOrDefault(failure) instanceof String said) return said;
            }
        }
        return null;
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        return root.getClass().getSimpleName() + (root.getMessage() == null ? "" : ": " + root.getMessage());
    }
}
