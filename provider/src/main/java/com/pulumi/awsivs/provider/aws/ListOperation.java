package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.error.SdkModel;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.Page;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkPojo;

/**
 * An operation that returns a list in pages. Every request contains the size of the page, because the default of some operations is 1.
 *
 * @param send sends the request for a page
 * @param items returns the items in a response
 * @param maxPageSize the maximum number of items on a page
 */
public record ListOperation<C extends SdkClient, Q extends AwsRequest, A extends SdkPojo, T>(
        BiFunction<C, Q, A> send, Function<A, List<T>> items, int maxPageSize) {

    /** Returns the items on all pages. */
    public List<T> all(ResourceClient<C> client, RequestContext context, Q request) {
        return client.sendPages(context, largestPage(request), send).stream()
                .flatMap(response -> items.apply(response).stream())
                .toList();
    }

    /** Returns the items on one page. */
    public Page<T> page(ResourceClient<C> client, RequestContext context, Q request, Page.Request page) {
        int size = page.size() == 0 ? maxPageSize : Math.min(page.size(), maxPageSize);
        A response = client.sendPage(context, withPageSize(request, size), page.token(), send);
        return new Page<>(items.apply(response), ResourceClient.nextToken(response));
    }

    /** Returns the request with the maximum page size. */
    Q largestPage(Q request) {
        return withPageSize(request, maxPageSize);
    }

    private static <Q extends AwsRequest> Q withPageSize(Q request, int size) {
        return SdkModel.with(request, "maxResults", size);
    }
}
