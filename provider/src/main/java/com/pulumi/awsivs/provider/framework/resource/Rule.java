package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What several properties allow each other. It runs once all properties it reads are known and valid, whatever is wrong
 * or unknown elsewhere; the rest of the record it is given must not be relied upon.
 *
 * @param reads the names of the properties it looks at
 */
public record Rule<I extends Record>(Set<String> reads, Judgement<I> judgement) {

    /** Says what is wrong, or null. */
    @FunctionalInterface
    public interface Judgement<I extends Record> {
        @Nullable
        CheckFailure judge(I inputs);
    }
}
