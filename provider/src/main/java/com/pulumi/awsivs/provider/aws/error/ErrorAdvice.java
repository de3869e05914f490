package com.pulumi.awsivs.provider.aws.error;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.retry.ClockSkew;

/** Composes what a user can do about an error response, as sentences that follow its message. */
final class ErrorAdvice {

    private ErrorAdvice() {}

    static String onExpired(String code) {
        return code.startsWith("ExpiredToken")
                ? ". The credentials have expired: get new ones, for a profile with SSO by aws sso login, and run pulumi up again"
                : "";
    }

    static String onClockSkew(AwsServiceException failure) {
        Instant serverTime = ClockSkew.getServerTime(failure.awsErrorDetails().sdkHttpResponse())
                .orElse(null);
        Instant localTime = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return ". AWS rejects requests with a wrong time: set this machine's clock"
                + (serverTime == null ? "" : ", which shows " + localTime + " while that of AWS shows " + serverTime);
    }

    /**
     * Returns a sentence that names the property. IVS reports the member of the request, and the properties have the
     * same names.
     */
    static String onProperty(AwsServiceException failure, CallTrace.Call call) {
        String reason = ErrorMessages.reason(failure);
        return call.members().stream()
                .filter(member -> Pattern.compile("\\b" + Pattern.quote(member) + "\\b")
                        .matcher(reason)
                        .find())
                .findFirst()
                .map(member -> ". It is about the property " + member)
                .orElse("");
    }

    /**
     * Returns the advice for a 404 of an update: reads and deletes handle theirs, and a create reports a resource that
     * it refers to.
     */
    static String onDeleted(CallTrace.Call call) {
        return Operation.isChange(call.operation())
                ? ". If " + call.resource() + " was deleted outside Pulumi, pulumi refresh takes it out of the state"
                : "";
    }
}
