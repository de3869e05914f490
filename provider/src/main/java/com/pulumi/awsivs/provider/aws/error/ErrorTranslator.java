package com.pulumi.awsivs.provider.aws.error;

import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.http.NotDeliveredException;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.ClockSkew;
import software.amazon.awssdk.core.retry.RetryUtils;

/** Classifies each failure of the AWS SDK and composes its message: what AWS responded, and what to do. */
public final class ErrorTranslator {

    /** The codes of AWS for credentials that are expired or were never valid. */
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
    private final Permissions permissions;

    /** Returns the resource that a permission must cover, and the prefix of its action, for a call that names no resource. */
    public interface Permissions {

        /** For services whose denials are explained elsewhere. */
        Permissions UNKNOWN = new Permissions() {
            @Override
            public String prefix() {
                return "";
            }

            @Override
            public String arnPattern() {
                return "";
            }
        };

        String prefix();

        String arnPattern();
    }

    /**
     * Translates failures of one kind of call.
     *
     * @param configured whether the credentials are in the provider configuration
     */
    public ErrorTranslator(boolean configured, Permissions permissions) {
        this.configured = configured;
        this.permissions = permissions;
    }

    /** Translates failures of the services that credentials come from. */
    public static RuntimeException translateOther(RuntimeException failure) {
        return new ErrorTranslator(false, Permissions.UNKNOWN).translate(failure);
    }

    /** Returns the failure of a call as the exception whose message the engine shows; any other failure unchanged. */
    public static RuntimeException forUsers(RuntimeException failure) {
        return failure instanceof AwsCallException call ? call.toProviderException() : failure;
    }

    /**
     * Returns the failure as an {@link AwsCallException}; the {@link ProviderException} in it, if there is one; itself, if it is
     * none of the SDK's.
     */
    public RuntimeException translate(RuntimeException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ProviderException || each instanceof AwsCallException) return (RuntimeException) each;
        }
        CallTrace.Call call = CallTrace.of(failure);
        AwsCallException.Builder translated = new AwsCallException.Builder(
                        call.resource().isEmpty() ? call.withResource(permissions.arnPattern()) : call, failure)
                .mayHaveSucceeded(RetrySafety.mayHaveSucceeded(failure));
        if (failure instanceof AwsServiceException service) return ofService(translated, service, call);
        if (failure instanceof ApiCallTimeoutException) {
            return translated
                    .kind(ErrorKind.TIMED_OUT)
                    .message(
                            call.title() + " did not finish within the time the resource has; if it needs longer, raise"
                                    + " the resource's customTimeouts")
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
                .kind(TransportErrors.kind(failure))
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
        boolean broke = failure.statusCode() >= RetrySafety.SERVER_ERROR || !ErrorMessages.isOfAws(failure);
        String code = ErrorMessages.code(failure);
        boolean throttled = failure.isThrottlingException();
        String message = ErrorMessages.describe(failure, call.title() + (broke ? attempts(failure) : ""), call);
        translated.status(failure.statusCode()).code(code).throttled(throttled).message(message);
        // The response to a request that came at the wrong time looks like one to a wrong signature.
        if (RetryUtils.isClockSkewException(failure)) {
            return translated
                    .kind(ErrorKind.UNAUTHENTICATED)
                    .message(message + clocks(failure))
                    .build();
        }
        if (BAD_CREDENTIALS.contains(code)) {
            return translated
                    .kind(ErrorKind.UNAUTHENTICATED)
                    .message(message + (configured ? "" : expired(code)))
                    .dueTo(AwsConfig.CREDENTIALS)
                    .build();
        }
        // STS throttles with a 400. https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
        if (throttled && ErrorMessages.isOfAws(failure))
            return translated.kind(ErrorKind.EXHAUSTED).build();
        return broke ? unavailable(translated, failure, call) : ofStatus(translated, failure, call, message);
    }

    /** The endpoint may name a server that is not one of AWS. */
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
                        .message(message + deleted(call))
                        .build();
            case 409 -> translated.kind(ErrorKind.CONFLICT).build();
            case 400 ->
                translated
                        .kind(ErrorKind.INVALID)
                        .message(message + property(failure, call))
                        .build();
            default -> translated.kind(ErrorKind.INVALID).build();
        };
    }

    private static String expired(String code) {
        return code.startsWith("ExpiredToken")
                ? ". The credentials have expired: get new ones, for a profile with SSO by aws sso login, and run pulumi up again"
                : "";
    }

    private static String clocks(AwsServiceException failure) {
        Instant theirs = ClockSkew.getServerTime(failure.awsErrorDetails().sdkHttpResponse())
                .orElse(null);
        Instant ours = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return ". AWS rejects requests with a wrong time: set this machine's clock"
                + (theirs == null ? "" : ", which shows " + ours + " while that of AWS shows " + theirs);
    }

    /** IVS names the member in its message, and its members have the names of our properties. */
    private static String property(AwsServiceException failure, CallTrace.Call call) {
        String reason = ErrorMessages.reason(failure);
        return call.members().stream()
                .filter(member -> Pattern.compile("\\b" + Pattern.quote(member) + "\\b")
                        .matcher(reason)
                        .find())
                .findFirst()
                .map(member -> ". It is about the property " + member)
                .orElse("");
    }

    /** Reads and deletes handle a 404 themselves; in a create it is about a resource that the create refers to. */
    private static String deleted(CallTrace.Call call) {
        return Operation.isChange(call.operation())
                ? ". If " + call.resource() + " was deleted outside Pulumi, pulumi refresh takes it out of the state"
                : "";
    }

    private AwsCallException denied(
            AwsCallException.Builder translated, AwsServiceException failure, CallTrace.Call call, String message) {
        String code = ErrorMessages.code(failure);
        if (configured) translated.dueTo(AwsConfig.CREDENTIALS);
        if (code.equals("PendingVerification"))
            return translated.kind(ErrorKind.CONFLICT).build();
        boolean known = call.isOfProvidersService() && code.startsWith("AccessDenied");
        return translated
                .kind(ErrorKind.DENIED)
                .message(known ? message + permission(call) : message)
                .build();
    }

    private String permission(CallTrace.Call call) {
        String prefix = permissions.prefix();
        if (prefix.isEmpty()) return "";
        String tags =
                Operation.isCreate(call.operation()) ? " (and " + prefix + ":TagResource, if there are tags)" : "";
        return "; the credentials need the permission " + prefix + ":" + call.operation() + tags + " on "
                + (call.resource().isEmpty() ? permissions.arnPattern() : call.resource());
    }
}
