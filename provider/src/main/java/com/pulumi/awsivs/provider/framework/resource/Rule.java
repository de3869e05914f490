package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule between several properties. It runs if all properties that it reads are known and valid. It must not use other properties of
 * the record, because these may be unknown or invalid.
 *
 * @param reads the names of the properties that the rule uses
 */
public record Rule<I extends Record>(Set<String> reads, Condition<I> condition) {

    /** The condition of a rule, which returns the failure, or null if the properties satisfy the rule. */
    @FunctionalInterface
    public interface Condition<I extends Record> {
        @Nullable
        CheckFailure check(I inputs);
    }
}
