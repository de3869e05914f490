package com.pulumi.awsivs.provider.framework.list;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.resource.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A position in a list: the next page, and how many more resources the caller wants. The continuation token contains both, because a
 * caller repeats the limit of the whole list with each page, whereas {@code pulumi do} sends what is left of it.
 *
 * @param left the number of resources that are still wanted; 0 for all
 * @param token the token of the service for the next page; empty for the first page
 */
record ListPosition(long left, String token) {

    private static final Pattern CONTINUATION = Pattern.compile("([0-9]{1,18}):(.+)", Pattern.DOTALL);
    private static final int MAX_QUOTED = 60;

    /**
     * Returns the position of a request.
     *
     * @param limit the maximum number of resources; without effect if it is less than 1
     * @param continuation the continuation token; empty for the first page
     * @throws ProviderException if the token is not one of {@link #continuation}
     */
    static ListPosition of(long limit, String continuation) {
        if (continuation.isEmpty()) return new ListPosition(Math.max(limit, 0), "");
        Matcher matcher = CONTINUATION.matcher(continuation);
        if (!matcher.matches()) throw invalid(continuation);
        long left = Long.parseLong(matcher.group(1));
        return new ListPosition(least(left, limit), matcher.group(2));
    }

    private static ProviderException invalid(String continuation) {
        boolean isLong = continuation.length() > MAX_QUOTED;
        String quoted = isLong ? continuation.substring(0, MAX_QUOTED) + "…" : continuation;
        return new ProviderException(
                ErrorKind.INVALID,
                "the continuation token '" + quoted
                        + "' is not one that this provider returned with an earlier page. Leave it"
                        + " out to list from the first page");
    }

    /** Returns the smaller one of two maximums, of which those less than 1 have no effect. */
    private static long least(long first, long second) {
        if (first < 1 || second < 1) return Math.max(Math.max(first, second), 0);
        return Math.min(first, second);
    }

    /** Returns the request for the page at this position, with no more resources than are wanted. */
    Page.Request request(long pageSize) {
        return new Page.Request(token, (int) Math.min(least(left, pageSize), Integer.MAX_VALUE));
    }

    boolean isFirst() {
        return token.isEmpty();
    }

    /** Returns whether the list ends with this many resources, because no more are wanted. */
    boolean endsAfter(int count) {
        return left > 0 && count >= left;
    }

    /** Returns the continuation token for the position after this many resources. */
    String continuation(int count, String nextToken) {
        return (left == 0 ? 0 : left - count) + ":" + nextToken;
    }
}
