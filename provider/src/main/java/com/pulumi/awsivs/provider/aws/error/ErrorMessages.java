package com.pulumi.awsivs.provider.aws.error;

import com.pulumi.awsivs.provider.framework.value.Redaction;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Composes the message of an error response: operation, reason, code, status and request id. */
public final class ErrorMessages {

    private static final String NO_CODE = "no error code";

    private ErrorMessages() {}

    static String describe(AwsServiceException failure, String title, CallTrace.Call call) {
        return title + call.endpoint() + ": " + reason(failure) + " (" + code(failure) + ", HTTP "
                + failure.statusCode() + ", request " + Objects.requireNonNullElse(failure.requestId(), "unknown")
                + ")";
    }

    public static String code(AwsServiceException failure) {
        return failure.awsErrorDetails() == null
                ? NO_CODE
                : Objects.requireNonNullElse(failure.awsErrorDetails().errorCode(), NO_CODE);
    }

    /**
     * Returns the first line of the reason. If the signature is wrong, AWS repeats the request in the following lines,
     * including the session token.
     */
    static String reason(AwsServiceException failure) {
        String reason = message(failure);
        if (reason != null)
            return redacted(reason.lines().findFirst().orElse("").strip(), failure);
        return isOfAws(failure) ? "no reason given" : notOfAws(failure);
    }

    private static String redacted(String reason, AwsServiceException failure) {
        String token = CallTrace.of(failure).token();
        return Redaction.redact(reason, token == null ? List.of() : List.of(token));
    }

    /**
     * Returns whether AWS sent the response: AWS responses have a request id or an error code, and are not HTML pages.
     */
    static boolean isOfAws(AwsServiceException failure) {
        boolean isPage = contentType(failure).startsWith("text/html");
        return !code(failure).equals(NO_CODE) || (failure.requestId() != null && !isPage);
    }

    private static String notOfAws(AwsServiceException failure) {
        String type = contentType(failure);
        return "the response does not come from AWS" + (type.isEmpty() ? "" : " (" + type + ")")
                + ": a proxy or a firewall may have sent it";
    }

    /**
     * Returns the message of the response. In the service model the member is called {@code exceptionMessage}, but IVS
     * sometimes sends {@code message}, and the SDK reads the two into different fields.
     */
    private static @Nullable String message(AwsServiceException failure) {
        String message = failure.awsErrorDetails() == null
                ? null
                : failure.awsErrorDetails().errorMessage();
        if (message != null && !message.isBlank()) return message;
        return SdkModel.ofException(failure, "exceptionMessage") instanceof String text ? text : null;
    }

    private static String contentType(AwsServiceException failure) {
        AwsErrorDetails details = failure.awsErrorDetails();
        return details == null || details.sdkHttpResponse() == null
                ? ""
                : details.sdkHttpResponse().firstMatchingHeader("Content-Type").orElse("");
    }
}
