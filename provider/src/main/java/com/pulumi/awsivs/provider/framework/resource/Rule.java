package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule between several properties. It runs if all properties that it reads are known and valid, even if others are not: the rule
 * must not use other properties of the record.
 *
 * @param reads the names of the properties that the rule uses
 */
public record Rule<I extends Record>(Set<String> reads, Condition<I> condition) {

    /** Returns the failure; null if the properties obey the rule. */
    @FunctionalInterface
    public interface Condition<I extends Record> {
        @Nullable
        CheckFailure check(I inputs);
    }
}
