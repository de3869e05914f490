package com.pulumi.awsivs.provider.aws.error;

import com.pulumi.awsivs.provider.aws.error.CallTrace.Note;
import com.pulumi.awsivs.provider.framework.value.Redaction;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** What a service said when it refused: operation, words, code, status and request id. */
public final class ErrorMessages {

    private static final String NO_CODE = "no error code";

    private ErrorMessages() {}

    public static String describe(AwsServiceException failure, String operation) {
        String place = CallTrace.on(failure).map(Note::place).orElse("");
        return operation + place + ": " + said(failure) + " (" + code(failure) + ", HTTP " + failure.statusCode()
                + ", request " + Objects.requireNonNullElse(failure.requestId(), "unknown") + ")";
    }

    public static String code(AwsServiceException failure) {
        return failure.awsErrorDetails() == null
                ? NO_CODE
                : Objects.requireNonNullElse(failure.awsErrorDetails().errorCode(), NO_CODE);
    }

    /** Its first line: below it, AWS repeats a request whose signature is wrong, with the session's token. */
    static String said(AwsServiceException failure) {
        String words = words(failure);
        if (words != null) return discreet(words.lines().findFirst().orElse("").strip(), failure);
        return isOfAws(failure) ? "no reason given" : notOfAws(failure);
    }

    private static String discreet(String words, AwsServiceException failure) {
        return Redaction.redact(
                words, CallTrace.on(failure).map(Note::token).stream().toList());
    }

    /** AWS numbers its answers, gives each error a code, and sends no pages. */
    static boolean isOfAws(AwsServiceException failure) {
        boolean isPage = contentType(failure).startsWith("text/html");
        return !code(failure).equals(NO_CODE) || (failure.requestId() != null && !isPage);
    }

    private static String notOfAws(AwsServiceException failure) {
        String type = contentType(failure);
        return "the answer is not one of AWS's" + (type.isEmpty() ? "" : " (" + type + ")")
                + ": a proxy or a firewall on the way may have given it";
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

    private static String contentType(AwsServiceException failure) {
        AwsErrorDetails details = failure.awsErrorDetails();
        return details == null || details.sdkHttpResponse() == null
                ? ""
                : details.sdkHttpResponse().firstMatchingHeader("Content-Type").orElse("");
    }
}
