package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Fault;
import com.pulumi.awsivs.provider.framework.resource.Fault.Kind;
import com.pulumi.awsivs.provider.ivs.OperationNotes.Note;
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

    private static final List<String> CHANGES = List.of("UpdateChannel", "TagResource", "UntagResource");

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
        String operation = OperationNotes.operationOf(failure);
        if (failure instanceof AwsServiceException service) return ofService(service, operation, configured);
        if (failure instanceof ApiCallTimeoutException) {
            return new Fault(
                    Kind.TIMED_OUT,
                    operation + " did not finish within the time the resource has; if it needs longer, raise the"
                            + " resource's customTimeouts",
                    failure);
        }
        if (failure instanceof AbortedException)
            return new Fault(Kind.CANCELLED, operation + " was cancelled", failure);
        return NoAnswer.is(failure) ? noAnswer(failure, operation) : failure;
    }

    private static Fault noAnswer(RuntimeException failure, String operation) {
        Fault fault =
                new Fault(NoAnswer.kind(failure), operation + tried(failure) + ": " + NoAnswer.words(failure), failure);
        boolean ofIvs = OperationNotes.on(failure).filter(Note::isOfIvs).isPresent();
        return ofIvs && NotDelivered.in(failure) != null ? fault.dueTo(Set.of("endpoint")) : fault;
    }

    private static String tried(RuntimeException failure) {
        int attempts = failure instanceof SdkException sdk && sdk.numAttempts() != null ? sdk.numAttempts() : 1;
        return attempts > 1 ? " (tried " + attempts + " times)" : "";
    }

    private static Fault ofService(AwsServiceException failure, String operation, boolean configured) {
        boolean broke = failure.statusCode() >= Sending.SERVER_ERROR || !FaultWords.isOfAws(failure);
        String words = FaultWords.describe(failure, operation + (broke ? tried(failure) : ""));
        // The answer to a request that came at the wrong time looks like one to a wrong signature.
        if (RetryUtils.isClockSkewException(failure))
            return new Fault(Kind.UNAUTHENTICATED, words + clocks(failure), failure);
        if (BAD_CREDENTIALS.contains(FaultWords.code(failure))) {
            return new Fault(Kind.UNAUTHENTICATED, words + (configured ? "" : expired(failure)), failure)
                    .dueTo(IvsConfig.CREDENTIALS);
        }
        // STS throttles with a 400. https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html
        if (failure.isThrottlingException() && FaultWords.isOfAws(failure))
            return new Fault(Kind.EXHAUSTED, words, failure);
        if (broke) return unavailable(failure, words);
        return switch (failure.statusCode()) {
            case 400 -> new Fault(Kind.INVALID, words + property(failure), failure);
            case 402 -> new Fault(Kind.EXHAUSTED, words, failure);
            case 403 -> configured ? denied(failure, words).dueTo(IvsConfig.CREDENTIALS) : denied(failure, words);
            case 404 -> new Fault(Kind.NOT_FOUND, words + missing(failure), failure);
            case 409 -> new Fault(Kind.CONFLICT, words, failure);
            default -> new Fault(Kind.INVALID, words, failure);
        };
    }

    private static String expired(AwsServiceException failure) {
        return FaultWords.code(failure).startsWith("ExpiredToken")
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

    /** What is none of AWS's may be a server of another kind, which the endpoint names by mistake. */
    private static Fault unavailable(AwsServiceException failure, String words) {
        boolean elsewhere = !FaultWords.isOfAws(failure)
                && OperationNotes.on(failure).filter(Note::isOfIvs).isPresent();
        Fault fault = new Fault(Kind.UNAVAILABLE, words, failure);
        return elsewhere ? fault.dueTo(Set.of("endpoint")) : fault;
    }

    /** IVS names a member somewhere in its words, and its members are called as our properties are. */
    private static String property(AwsServiceException failure) {
        String said = FaultWords.said(failure);
        return OperationNotes.on(failure).map(Note::members).orElse(List.of()).stream()
                .filter(member -> Pattern.compile("\\b" + Pattern.quote(member) + "\\b")
                        .matcher(said)
                        .find())
                .findFirst()
                .map(member -> ". It is about the property " + member)
                .orElse("");
    }

    /** Reads and deletes know what to make of it; a create can only lack what it refers to, which IVS names. */
    private static String missing(AwsServiceException failure) {
        return OperationNotes.on(failure)
                .filter(note -> CHANGES.contains(note.operation()))
                .map(note -> ". If " + note.resource()
                        + " was deleted outside Pulumi, pulumi refresh takes it out of the state")
                .orElse("");
    }

    /** The permission is not told where STS denies a role in the middle of a call of IVS: its words name the action. */
    private static Fault denied(AwsServiceException failure, String words) {
        String code = FaultWords.code(failure);
        if (code.equals("PendingVerification")) return new Fault(Kind.CONFLICT, words, failure);
        boolean ours = failure instanceof IvsException && code.startsWith("AccessDenied");
        String needs = ours ? OperationNotes.on(failure).map(Faults::permission).orElse("") : "";
        return new Fault(Kind.DENIED, words + needs, failure);
    }

    private static String permission(Note note) {
        boolean makes =
                note.operation().startsWith("Create") || note.operation().startsWith("Import");
        return "; the credentials need the permission ivs:" + note.operation()
                + (makes ? " (and ivs:TagResource, if there are tags)" : "") + " on " + note.resource();
    }
}
