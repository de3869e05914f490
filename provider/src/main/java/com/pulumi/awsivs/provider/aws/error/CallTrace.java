package com.pulumi.awsivs.provider.aws.error;

import com.pulumi.awsivs.provider.aws.http.DeliveryTracker;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Adds to each exception of the SDK which call failed, with which request and server, because the SDK's exceptions do
 * not contain this. The information is added as a suppressed exception, because the SDK replaces causes.
 */
public final class CallTrace implements ExecutionInterceptor {

    /** Members of requests that contain the ARN of the resource. */
    private static final List<String> ARNS = List.of("arn", "resourceArn", "channelArn");

    private static final Call UNKNOWN = new Call("the call", "", null, "", List.of(), null, false, null, null);

    /**
     * A failed call.
     *
     * @param service the service name that messages put before the operation; empty for the service that the provider
     *     manages
     * @param arn the member {@code arn} of the request
     * @param resource the ARN that a permission must cover; empty if the request contains none
     * @param members the names of the request's members
     * @param server the URL of the server without a path; null if the call failed before an HTTP request was built
     * @param arrived whether the service may have received the request
     * @param response the status and the request id of the response
     * @param token the session token, which no message may contain
     */
    record Call(
            String operation,
            String service,
            @Nullable String arn,
            String resource,
            List<String> members,
            @Nullable String server,
            boolean arrived,
            @Nullable String response,
            @Nullable String token) {

        /** Returns the name in messages: {@code CreateChannel} or {@code STS AssumeRole}. */
        String title() {
            return service.isEmpty() ? operation : service + " " + operation;
        }

        /**
         * Returns the endpoint for messages; empty for the service that the provider manages. The endpoints of other
         * services are shown, because users do not expect calls to these services.
         */
        String endpoint() {
            return service.isEmpty() || server == null ? "" : " at " + server.replaceFirst(":(443|80)$", "");
        }

        boolean isOfProvidersService() {
            return service.isEmpty() && !equals(UNKNOWN);
        }

        Call withResource(String pattern) {
            return new Call(operation, service, arn, pattern, members, server, arrived, response, token);
        }
    }

    private final boolean named;

    private CallTrace(boolean named) {
        this.named = named;
    }

    /** Returns the trace for the service that the provider manages: messages contain only the operation. */
    public static CallTrace ofProvidersService() {
        return new CallTrace(false);
    }

    /** Returns the trace for STS, SSO and other services: messages also contain the service and its endpoint. */
    public static CallTrace ofOtherService() {
        return new CallTrace(true);
    }

    @Override
    public Throwable modifyException(Context.FailedExecution context, ExecutionAttributes attributes) {
        String operation = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        if (operation != null) context.exception().addSuppressed(new Traced(call(operation, context, attributes)));
        return context.exception();
    }

    private Call call(String operation, Context.FailedExecution context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        String service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
        return new Call(
                operation,
                named && service != null ? service.toUpperCase(Locale.ROOT) : "",
                SdkModel.get(request, "arn") instanceof String arn ? arn : null,
                ARNS.stream()
                        .map(member -> SdkModel.get(request, member))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .findFirst()
                        .orElse(""),
                SdkModel.members(request),
                context.httpRequest().map(CallTrace::server).orElse(null),
                DeliveryTracker.mayHaveArrived(attributes),
                context.httpResponse().map(CallTrace::response).orElse(null),
                context.httpRequest()
                        .flatMap(sent -> sent.firstMatchingHeader("X-Amz-Security-Token"))
                        .orElse(null));
    }

    private static String server(SdkHttpRequest request) {
        return request.protocol() + "://" + request.host() + ":" + request.port();
    }

    private static String response(SdkHttpResponse response) {
        return "HTTP " + response.statusCode() + ", request "
                + response.firstMatchingHeader("x-amzn-RequestId").orElse("unknown");
    }

    /** Returns the call that failed; a placeholder if the failure belongs to no call. */
    static Call of(Throwable failure) {
        return find(failure).orElse(UNKNOWN);
    }

    /** Returns whether the failure belongs to a call. */
    public static boolean isPresent(Throwable failure) {
        return find(failure).isPresent();
    }

    private static Optional<Call> find(Throwable failure) {
        for (Throwable suppressed : failure.getSuppressed()) {
            if (suppressed instanceof Traced traced) return Optional.of(traced.call);
        }
        return failure.getCause() == null ? Optional.empty() : find(failure.getCause());
    }

    private static final class Traced extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Call call;

        Traced(Call call) {
            super(call.operation(), null, false, false);
            this.call = call;
        }
    }
}
