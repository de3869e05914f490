package com.pulumi.awsivs.provider.framework.resource;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the items on this page; may be empty even if there are more pages
 * @param nextToken the token of the next page; empty on the last page
 */
public record Page<T>(List<T> items, String nextToken) {

    /**
     * The request for a page.
     *
     * @param token the token of the page; empty for the first page
     * @param size the maximum number of items wanted; 0 for as many as the service allows
     */
    public record Request(String token, int size) {

        /** The request for the first page, with as many items as the service allows. */
        public static final Request FIRST = new Request("", 0);

        /** Returns the request for another page of the same size. */
        public Request at(String otherToken) {
            return new Request(otherToken, size);
        }
    }

    public boolean isLast() {
        return nextToken.isEmpty();
    }

    public <U> Page<U> map(Function<? super T, U> conversion) {
        return new Page<>(items.stream().map(conversion).toList(), nextToken);
    }
}
