package com.pulumi.awsivs.provider.aws.error;

import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.error.CallTrace.Note;
import com.pulumi.awsivs.provider.aws.http.NotDeliveredException;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.ProviderException.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.ClockSkew;
import software.amazon.awssdk.core.retry.RetryUtils;
import software.amazon.awssdk.services.ivs.model.IvsException;

/** The failures of the AWS SDK as a user can act upon them: what IVS said, and what to do. */
public final class ErrorTranslator {

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

    private static final List<String> CHANGES = List.of("UpdateChannel", "TagResource", "UntagResource");

    private ErrorTranslator() {}

    /**
     * The failure for a user; itself where it is none of the SDK's.
     *
     * @param configured whether the credentials stand in the provider's config
     */
    public static RuntimeException explain(RuntimeException failure, boolean configured) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ProviderException fault) return fault;
        }
        String operation = CallTrace.operationOf(failure);
        if (failure instanceof AwsServiceException service) return ofService(service, operation, configured);
        if (failure instanceof ApiCallTimeoutException) {
            return new ProviderException(
                    Kind.TIMED_OUT,
                    operation + " did not finish within the time the resource has; if it needs longer, raise the"
                            + " resource's customTimeouts",
                    failure);
        }
        if (failure instanceof AbortedException)
            return new ProviderException(Kind.CANCELLED, operation + " was cancelled", failure);
        return TransportErrors.is(failure) ? noAnswer(failure, operation) : failure;
    }

    private static ProviderException noAnswer(RuntimeException failure, String operation) {
        ProviderException fault = new ProviderException(
                TransportErrors.kind(failure),
                operation + tried(failure) + ": " + TransportErrors.words(failure),
                failure);
        boolean ofIvs = CallTrace.on(failure).filter(Note::isOfIvs).isPresent();
        return ofIvs && NotDeliveredException.in(failure) != null ? fault.dueTo(Set.of("endpoint")) : fault;
    }

    private static String tried(RuntimeException failure) {
        int attempts = failure instanceof SdkException sdk && sdk.numAttempts() != null ? sdk.numAttempts() : 1;
        return attempts > 1 ? " (tried " + attempts + " times)" : "";
    }

    private static ProviderException ofService(AwsServiceException failure, String operation, boolean configured) {
        boolean broke = failure.statusCode() >= RetrySafety.SERVER_ERROR || !ErrorMessages.isOfAws(failure);
        String words = ErrorMessages.describe(failure, operation + (broke ? tried(failure) : ""));
        // The answer to a request that came at the wrong time looks like one to a wrong signature.
        if (RetryUtils.isClockSkewException(failure))
            return new ProviderException(Kind.UNAUTHENTICATED, words + clocks(failure), failure);
        if (BAD_CREDENTIALS.contains(ErrorMessages.code(failure))) {
            return new ProviderException(Kind.UNAUTHENTICATED, words + (configured ? "" : expired(failure)), failure)
                    .dueTo(AwsConfig.CREDENTIALS);
        }
        // STS throttles with a 400. https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
        if (failure.isThrottlingException() && ErrorMessages.isOfAws(failure))
            return new ProviderException(Kind.EXHAUSTED, words, failure);
        if (broke) return new ProviderException(Kind.UNAVAILABLE, words, failure);
        return switch (failure.statusCode()) {
            case 400 -> new ProviderException(Kind.INVALID, words + property(failure), failure);
            case 402 -> new ProviderException(Kind.EXHAUSTED, words, failure);
            case 403 -> configured ? denied(failure, words).dueTo(AwsConfig.CREDENTIALS) : denied(failure, words);
            case 404 -> new ProviderException(Kind.NOT_FOUND, words + missing(failure), failure);
            case 409 -> new ProviderException(Kind.CONFLICT, words, failure);
            default -> new ProviderException(Kind.INVALID, words, failure);
        };
    }

    private static String expired(AwsServiceException failure) {
        return ErrorMessages.code(failure).startsWith("ExpiredToken")
                ? ". The credentials have expired: get new ones, for a profile with SSO by aws sso login, and run pulumi up again"
                : "";
    }

    private static String clocks(AwsServiceException failure) {
        Instant theirs = ClockSkew.getServerTime(failure.awsErrorDetails().sdkHttpResponse())
                .orElse(null);
        Instant ours = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return ". AWS refuses what comes at the wrong time: set this machine's clock"
                + (theirs == null ? "" : ", which says " + ours + " where AWS's says " + theirs);
    }

    /** IVS names a member somewhere in its words, and its members are called as our properties are. */
    private static String property(AwsServiceException failure) {
        String said = ErrorMessages.said(failure);
        return CallTrace.on(failure).map(Note::members).orElse(List.of()).stream()
                .filter(member -> Pattern.compile("\\b" + Pattern.quote(member) + "\\b")
                        .matcher(said)
                        .find())
                .findFirst()
                .map(member -> ". It is about the property " + member)
                .orElse("");
    }

    /** Reads and deletes know what to make of it; a create can only lack what it refers to, which IVS names. */
    private static String missing(AwsServiceException failure) {
        return CallTrace.on(failure)
                .filter(note -> CHANGES.contains(note.operation()))
                .map(note -> ". If " + note.resource()
                        + " was deleted outside Pulumi, pulumi refresh takes it out of the state")
                .orElse("");
    }

    /** The permission is not told where STS denies a role in the middle of a call of IVS: its words name the action. */
    private static ProviderException denied(AwsServiceException failure, String words) {
        String code = ErrorMessages.code(failure);
        if (code.equals("PendingVerification")) return new ProviderException(Kind.CONFLICT, words, failure);
        boolean ours = failure instanceof IvsException && code.startsWith("AccessDenied");
        String needs =
                ours ? CallTrace.on(failure).map(ErrorTranslator::permission).orElse("") : "";
        return new ProviderException(Kind.DENIED, words + needs, failure);
    }

    private static String permission(Note note) {
        boolean makes =
                note.operation().startsWith("Create") || note.operation().startsWith("Import");
        return "; the credentials need the permission ivs:" + note.operation()
                + (makes ? " (and ivs:TagResource, if there are tags)" : "") + " on " + note.resource();
    }
}
