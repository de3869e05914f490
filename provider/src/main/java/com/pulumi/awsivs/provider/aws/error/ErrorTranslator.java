package com.pulumi.awsivs.provider.aws.error;

import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.http.NotDeliveredException;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryUtils;

/** Classifies failures of the AWS SDK and composes their messages: the reason that AWS returned, and the remedy. */
public final class ErrorTranslator {

    /** Error codes for credentials that have expired or were never valid. */
    private static final Set<String> BAD_CREDENTIALS = Set.of(
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "ExpiredToken",
            "ExpiredTokenException",
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "MissingAuthenticationTokenException",
            "IncompleteSignatureException");

    private final boolean configured;
    private final PermissionAdvice permissionAdvice;

    /**
     * Creates a translator for calls with the same permission advice.
     *
     * @param configured whether the credentials are in the provider configuration
     */
    public ErrorTranslator(boolean configured, PermissionAdvice permissionAdvice) {
        this.configured = configured;
        this.permissionAdvice = permissionAdvice;
    }

    /** Translates a failure of a service that issues credentials. */
    public static RuntimeException translateOther(RuntimeException failure) {
        return new ErrorTranslator(false, PermissionAdvice.NONE).translate(failure);
    }

    /**
     * Returns the failure of a call as the exception whose message the engine shows. Other failures are returned
     * unchanged.
     */
    public static RuntimeException forUsers(RuntimeException failure) {
        return failure instanceof AwsCallException call ? call.toProviderException() : failure;
    }

    /**
     * Returns the failure as an {@link AwsCallException}. A {@link ProviderException} among its causes is returned
     * instead; failures that do not come from the SDK are returned unchanged.
     */
    public RuntimeException translate(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderException || cause instanceof AwsCallException)
                return (RuntimeException) cause;
        }
        CallTrace.Call call = CallTrace.of(failure);
        AwsCallException.Builder translated = new AwsCallException.Builder(
                        call.resource().isEmpty() ? call.withResource(permissionAdvice.arnPattern()) : call, failure)
                .mayHaveSucceeded(RetrySafety.mayHaveSucceeded(failure));
        if (failure instanceof AwsServiceException service) return ofService(translated, service, call);
        if (failure instanceof ApiCallTimeoutException) {
            return translated
                    .kind(ErrorKind.TIMED_OUT)
                    .message(call.title() + " did not finish within the time the resource has. To allow more, set the"
                            + " resource option customTimeouts")
                    .build();
        }
        if (failure instanceof AbortedException) {
            return translated
                    .kind(ErrorKind.CANCELLED)
                    .message(call.title() + " was cancelled")
                    .build();
        }
        return TransportErrors.is(failure) ? ofTransport(translated, failure, call) : failure;
    }

    private static AwsCallException ofTransport(
            AwsCallException.Builder translated, RuntimeException failure, CallTrace.Call call) {
        boolean ofEndpoint = call.isOfProvidersService() && NotDeliveredException.in(failure) != null;
        return translated
                .kind(TransportErrors.kind(failure, call))
                .message(call.title() + attempts(failure) + ": " + TransportErrors.message(failure, call))
                .dueTo(ofEndpoint ? Set.of("endpoint") : Set.of())
                .build();
    }

    private static String attempts(RuntimeException failure) {
        int attempts = failure instanceof SdkException sdk && sdk.numAttempts() != null ? sdk.numAttempts() : 1;
        return attempts > 1 ? " (tried " + attempts + " times)" : "";
    }

    private AwsCallException ofService(
            AwsCallException.Builder translated, AwsServiceException failure, CallTrace.Call call) {
        boolean serverFailed = failure.statusCode() >= RetrySafety.SERVER_ERROR || !ErrorMessages.isOfAws(failure);
        String code = ErrorMessages.code(failure);
        boolean throttled = failure.isThrottlingException();
        String message = ErrorMessages.describe(failure, call.title() + (serverFailed ? attempts(failure) : ""), call);
        translated.status(failure.statusCode()).code(code).throttled(throttled).message(message);
        // Clock skew is checked first, because AWS reports it with the error code of a wrong signature.
        if (RetryUtils.isClockSkewException(failure)) {
            return translated
                    .kind(ErrorKind.UNAUTHENTICATED)
                    .message(message + ErrorAdvice.onClockSkew(failure))
                    .build();
        }
        if (BAD_CREDENTIALS.contains(code)) {
            return translated
                    .kind(ErrorKind.UNAUTHENTICATED)
                    .message(message + (configured ? "" : ErrorAdvice.onExpired(code)))
                    .dueTo(AwsConfig.CREDENTIALS)
                    .build();
        }
        // Throttling is checked before the HTTP status, because STS throttles with status 400.
        // https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
        if (throttled && ErrorMessages.isOfAws(failure))
            return translated.kind(ErrorKind.EXHAUSTED).build();
        return serverFailed ? unavailable(translated, failure, call) : ofStatus(translated, failure, call, message);
    }

    /**
     * Classifies a failure of the server. If the response does not come from AWS, the configured endpoint may be the
     * cause.
     */
    private static AwsCallException unavailable(
            AwsCallException.Builder translated, AwsServiceException failure, CallTrace.Call call) {
        boolean elsewhere = !ErrorMessages.isOfAws(failure) && call.isOfProvidersService();
        return translated.dueTo(elsewhere ? Set.of("endpoint") : Set.of()).build();
    }

    private AwsCallException ofStatus(
            AwsCallException.Builder translated, AwsServiceException failure, CallTrace.Call call, String message) {
        return switch (failure.statusCode()) {
            case 402 -> translated.kind(ErrorKind.EXHAUSTED).build();
            case 403 -> denied(translated, failure, call, message);
            case 404 ->
                translated
                        .kind(ErrorKind.NOT_FOUND)
                        .message(message + ErrorAdvice.onDeleted(call))
                        .build();
            case 409 -> translated.kind(ErrorKind.CONFLICT).build();
            case 400 ->
                translated
                        .kind(ErrorKind.INVALID)
                        .message(message + ErrorAdvice.onProperty(failure, call))
                        .build();
            default -> translated.kind(ErrorKind.INVALID).build();
        };
    }

    private AwsCallException denied(
            AwsCallException.Builder translated, AwsServiceException failure, CallTrace.Call call, String message) {
        String code = ErrorMessages.code(failure);
        if (configured) translated.dueTo(AwsConfig.CREDENTIALS);
        if (code.equals("PendingVerification"))
            return translated.kind(ErrorKind.CONFLICT).build();
        boolean explained = call.isOfProvidersService() && code.startsWith("AccessDenied");
        return translated
                .kind(ErrorKind.DENIED)
                .message(explained ? message + permissionAdvice.onDenied(call, message) : message)
                .build();
    }
}
