package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.error.ErrorTranslator;
import com.pulumi.awsivs.provider.aws.error.Operation;
import com.pulumi.awsivs.provider.aws.error.PermissionAdvice;
import com.pulumi.awsivs.provider.aws.error.SdkModel;
import com.pulumi.awsivs.provider.aws.http.Timeouts;
import com.pulumi.awsivs.provider.aws.throttle.RateLimit;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Sends the API calls for one kind of resource. Each call waits for the rate limit, and is cancelled when the engine's
 * request is cancelled. A failed call throws an {@link com.pulumi.awsivs.provider.aws.error.AwsCallException}.
 *
 * @param <C> the synchronous client of the AWS SDK
 */
public final class ResourceClient<C extends SdkClient> {

    private final AwsService<C> service;
    private final ErrorTranslator errors;

    public ResourceClient(AwsService<C> service, ResourceKind kind) {
        this.service = service;
        this.errors = service.errors(new PermissionAdvice(kind.service(), kind.arnPattern(service.region())));
    }

    /** Returns a client of the same service for another kind of resource. */
    public ResourceClient<C> about(ResourceKind other) {
        return new ResourceClient<>(service, other);
    }

    /** Returns the rate limit of the operation of a request type. */
    public RateLimit rate(Class<? extends AwsRequest> type) {
        return service.rate(Operation.of(type));
    }

    /**
     * Returns the number of starts and ends of calls of this process that change something. A value that was read at
     * another number may be outdated.
     */
    public long writes() {
        return service.writes();
    }

    /** Sends a request: {@code ivs.send(context, request, IvsClient::getChannel)}. */
    public <Q extends AwsRequest, A> A send(RequestContext context, Q request, BiFunction<C, Q, A> operation) {
        return service.send(
                context,
                Operation.of(request.getClass()),
                errors,
                client -> operation.apply(client, within(context, request)));
    }

    /**
     * Sends a request that is retried after a lost response although its operation is not idempotent. The caller must
     * handle the error with which the service rejects a repeated request.
     */
    public <Q extends AwsRequest, A> A sendRepeatable(
            RequestContext context, Q request, BiFunction<C, Q, A> operation) {
        return service.send(
                context,
                Operation.of(request.getClass()),
                true,
                errors,
                client -> operation.apply(client, within(context, request)));
    }

    /**
     * Sends a request whose content is determined when the rate limit permits the call.
     *
     * @param type the request's class, from which the operation is derived
     * @param request supplies the request, and is called again after the service has throttled the call; null if no
     *     call is to be sent
     * @return the response; empty if no call was sent
     */
    public <Q extends AwsRequest, A> Optional<A> sendWhenPermitted(
            RequestContext context, Class<Q> type, Supplier<@Nullable Q> request, BiFunction<C, Q, A> operation) {
        return service.send(context, Operation.of(type), errors, client -> {
            Q chosen = request.get();
            return chosen == null ? Optional.empty() : Optional.of(operation.apply(client, within(context, chosen)));
        });
    }

    /** Sends the request for each page of a list, and returns all pages. */
    public <Q extends AwsRequest, A extends SdkPojo> List<A> sendPages(
            RequestContext context, Q request, BiFunction<C, Q, A> operation) {
        List<A> pages = new ArrayList<>();
        String token = "";
        do {
            A page = sendPage(context, request, token, operation);
            pages.add(page);
            token = nextToken(page);
        } while (!token.isEmpty());
        return pages;
    }

    /** Sends the request for one page of a list. An empty token stands for the first page. */
    <Q extends AwsRequest, A extends SdkPojo> A sendPage(
            RequestContext context, Q request, String token, BiFunction<C, Q, A> operation) {
        return send(context, token.isEmpty() ? request : SdkModel.with(request, "nextToken", token), operation);
    }

    /** Returns the token of the page after this one; empty for the last page. */
    static String nextToken(SdkPojo page) {
        return SdkModel.get(page, "nextToken") instanceof String next ? next : "";
    }

    /**
     * Returns the request with a timeout, the remaining time of the engine's request. The time must be computed after
     * the wait for the rate limit, which uses up some of it.
     */
    @SuppressWarnings("unchecked") // a request's builder builds requests of its class
    private static <Q extends AwsRequest> Q within(RequestContext context, Q request) {
        return (Q) request.toBuilder()
                .overrideConfiguration(Timeouts.within(context))
                .build();
    }
}
