package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.BatchLoader.BatchCall;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;

/**
 * A batch call for resources without one, which lists them instead. The entries of the list must contain all
 * properties. The list is read until it has contained the requested resources.
 *
 * @param operation lists the resources
 * @param request the request of the list, without page size and token
 * @param arn returns the ARN of an entry
 * @param value returns the value of an entry
 */
public record ListCall<C extends SdkClient, Q extends AwsRequest, A extends SdkPojo, T, V>(
        ResourceClient<C> client,
        ListOperation<C, Q, A, T> operation,
        Q request,
        Function<T, String> arn,
        Function<T, V> value)
        implements BatchCall<V> {

    /** The number of resources in one call: a list contains any number of them. */
    public static final int MAX_BATCH_SIZE = Integer.MAX_VALUE;

    @Override
    @SuppressWarnings("unchecked") // the class of a request is that of its type
    public Optional<Map<String, V>> send(RequestContext context, Supplier<@Nullable Set<String>> arns) {
        Set<String> requested = new HashSet<>();
        try {
            return client.sendWhenPermitted(
                            context,
                            (Class<Q>) request.getClass(),
                            () -> request(arns.get(), requested),
                            operation.send())
                    .map(page -> listed(page, requested, context));
        } catch (AwsCallException e) {
            if (!e.isUnsupported()) throw e;
            return Optional.of(Map.of()); // each resource is then read alone
        }
    }

    /** Returns the request for the first page, and adds the ARNs to the requested ones. */
    private @Nullable Q request(@Nullable Set<String> arns, Set<String> requested) {
        if (arns == null) return null;
        requested.addAll(arns);
        return operation.largestPage(request);
    }

    private Map<String, V> listed(A firstPage, Set<String> requested, RequestContext context) {
        Map<String, V> found = new HashMap<>();
        addTo(found, firstPage);
        String token = ResourceClient.nextToken(firstPage);
        while (!token.isEmpty() && !found.keySet().containsAll(requested)) {
            A page = client.sendPage(context, operation.largestPage(request), token, operation.send());
            addTo(found, page);
            token = ResourceClient.nextToken(page);
        }
        return found;
    }

    private void addTo(Map<String, V> found, A page) {
        operation.items().apply(page).forEach(entry -> found.put(arn.apply(entry), value.apply(entry)));
    }
}
