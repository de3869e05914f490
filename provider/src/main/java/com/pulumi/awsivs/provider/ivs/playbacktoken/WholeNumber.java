package com.pulumi.awsivs.provider.ivs.playbacktoken;

import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Checks that a number is whole and in a range. */
final class WholeNumber {

    private WholeNumber() {}

    /** @param noun what the number must be, in messages */
    static @Nullable CheckFailure check(String property, double value, long min, long max, String noun) {
        if (value == Math.rint(value) && value >= min && value <= max) return null;
        String must = "must be " + noun + " from " + min + " to " + max;
        boolean isFinite = !Double.isNaN(value) && !Double.isInfinite(value);
        String shown = isFinite
                ? ", but is "
                        + new BigDecimal(Double.toString(value))
                                .stripTrailingZeros()
                                .toPlainString()
                : "";
        return CheckFailure.of(property, must + shown).withoutValue(must);
    }
}
