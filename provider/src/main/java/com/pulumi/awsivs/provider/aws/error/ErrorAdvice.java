package com.pulumi.awsivs.provider.aws.error;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.retry.ClockSkew;

/** Composes the advice about error responses, worded as sentences that follow the error message. */
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
     * Returns a sentence that names the invalid property. The error message of IVS contains the name of the request
     * member, which is also the name of the property.
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
     * Returns the advice for a 404 response to an update. Other calls need no such advice: reads and deletes handle a
     * 404 themselves, and a 404 response to a create is about another resource that the request refers to.
     */
    static String onDeleted(CallTrace.Call call) {
        return Operation.isChange(call.operation())
                ? ". If " + call.resource() + " was deleted outside Pulumi, pulumi refresh removes it from the state"
                : "";
    }
}
