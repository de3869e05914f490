package com.pulumi.awsivs.provider.aws.error;

import com.pulumi.awsivs.provider.aws.http.DeliveryTracker;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;

/** Notes on each failure which operation failed, on what and where: the SDK's exceptions do not say, and users must know. */
public final class CallTrace implements ExecutionInterceptor {

    /** The members that name what an operation is about. */
    private static final List<String> ARNS = List.of("arn", "resourceArn", "channelArn");

    /**
     * What was tried.
     *
     * @param service empty for IVS, whose operations need no other name
     * @param resource the ARN, or the pattern of one, that a permission must be for
     * @param members what the operation takes
     * @param server null where no request had been made yet
     * @param arrived whether the service may have received it
     * @param answer the status and the number of the answer, where there was one
     * @param token of the session, which no message may repeat
     */
    record Note(
            String operation,
            String service,
            String resource,
            List<String> members,
            @Nullable String server,
            boolean arrived,
            @Nullable String answer,
            @Nullable String token) {

        boolean isOfIvs() {
            return service.isEmpty();
        }

        /** As messages call it: {@code CreateChannel}, and {@code STS AssumeRole} where it is another service than IVS. */
        String title() {
            return isOfIvs() ? operation : service + " " + operation;
        }

        /** The endpoint of another service than IVS, which is not the one that users think of. */
        String place() {
            return isOfIvs() || server == null ? "" : " at " + server.replaceFirst(":(443|80)$", "");
        }
    }

    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
        if (operation != null) {
            SdkRequest request = context.request();
            context.exception()
                    .addSuppressed(new Noted(new Note(
                            operation,
                            service == null || service.equals("Ivs") ? "" : service.toUpperCase(Locale.ROOT),
                            resource(operation, request, attributes.getAttribute(AwsExecutionAttribute.AWS_REGION)),
                            request.sdkFields().stream()
                                    .map(SdkField::locationName)
                                    .toList(),
                            context.httpRequest().map(CallTrace::server).orElse(null),
                            DeliveryTracker.mayHaveArrived(attributes),
                            context.httpResponse().map(CallTrace::answer).orElse(null),
                            context.httpRequest()
                                    .flatMap(sent -> sent.firstMatchingHeader("X-Amz-Security-Token"))
                                    .orElse(null))));
        }
        return context.exception();
    }

    private static String server(SdkHttpRequest request) {
        return request.protocol() + "://" + request.host() + ":" + request.port();
    }

    private static String answer(SdkHttpResponse response) {
        return "HTTP " + response.statusCode() + ", request "
                + response.firstMatchingHeader("x-amzn-RequestId").orElse("unknown");
    }

    private static String resource(String operation, SdkRequest request, @Nullable Region region) {
        for (SdkField<?> field : request.sdkFields()) {
            if (ARNS.contains(field.locationName()) && field.getValueOrDefault(request) instanceof String arn)
                return arn;
        }
        String kind = operation.contains("PlaybackKeyPair") ? "playback-key" : "channel";
        return "arn:aws:ivs:" + (region == null ? "*" : region.id()) + ":*:"
                + (operation.contains("StreamKey") ? "stream-key" : kind) + "/*";
    }

    /** What was noted on this failure; empty where it is none of a call's. */
    public static Optional<Note> on(Throwable failure) {
        for (Throwable each : failure.getSuppressed()) {
            if (each instanceof Noted noted) return Optional.of(noted.note);
        }
        return failure.getCause() == null ? Optional.empty() : on(failure.getCause());
    }

    /** The operation that this failure is about. */
    public static String operationOf(Throwable failure) {
        return on(failure).map(Note::title).orElse("the call");
    }

    private static final class Noted extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Note note;

        Noted(Note note) {
            super(note.operation(), null, false, false);
            this.note = note;
        }
    }
}
