package com.pulumi.awsivs.provider.aws;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * ARNs that are likely to be requested next: those of the account's list that have not been requested yet. Counts how
 * many of the listed ARNs are requested, because a stack may own only a few of the account's resources.
 */
final class LikelyArns {

    /**
     * The minimum share of requested ARNs among the listed ones, as a divisor. With a smaller share the list is not
     * continued. A page of 100 needs five requested ARNs: in an account with 5,000 other channels a stack of 50 has one
     * on the first page on average, and five in less than 0.4 % of all cases (Poisson distribution).
     */
    private static final int MIN_SHARE = 20;

    private final Set<String> requested = new HashSet<>();
    private final Set<String> others = new LinkedHashSet<>();
    private int listed;
    private int hits;

    /** The token of the next page; empty for the first page, null after the last one. */
    private @Nullable String nextToken = "";

    void request(String arn) {
        if (requested.add(arn) && others.remove(arn)) hits++;
    }

    int requested() {
        return requested.size();
    }

    /** Adds a page of the list. */
    void add(List<String> arns, @Nullable String token) {
        for (String arn : arns) {
            if (requested.contains(arn)) hits++;
            else others.add(arn);
        }
        listed += arns.size();
        nextToken = token == null || token.isEmpty() ? null : token;
    }

    /** Returns the token of the next page; null if the list is complete or contains too few requested ARNs. */
    @Nullable
    String nextToken() {
        return isUseful() ? nextToken : null;
    }

    boolean isUseful() {
        return hits * MIN_SHARE >= listed;
    }

    /** Removes an ARN that is not worth fetching. */
    void drop(String arn) {
        others.remove(arn);
    }

    /** Returns the listed ARNs that have not been requested and match the condition, in the order of the list. */
    Stream<String> likely(Predicate<String> condition) {
        return others.stream().filter(condition);
    }
}
