package com.pulumi.awsivs.provider.aws.throttle;

import org.jspecify.annotations.Nullable;

/**
 * The rate limit of one operation.
 *
 * @param perSecond calls per second, account and region
 * @param burst the number of calls that may be sent in a row, as long as no second has more than the limit
 * @param unlimited whether calls are not delayed unless the service throttles one
 */
public record RateLimit(double perSecond, int burst, boolean unlimited) {

    /** Returns a limit that allows bursts of the calls of one second. */
    public static RateLimit of(double perSecond) {
        return new RateLimit(perSecond, (int) Math.max(1, perSecond), false);
    }

    /** Returns this limit without bursts: while a batch call waits for its permit, more requests join it. */
    public RateLimit withoutBurst() {
        return new RateLimit(perSecond, 1, unlimited);
    }

    /** Returns the configured limit in place of this one; 0 means no limit, null means that none is configured. */
    public RateLimit configured(@Nullable Double calls) {
        if (calls == null) return this;
        if (calls == 0) return new RateLimit(perSecond, burst, true);
        return burst == 1 ? of(calls).withoutBurst() : of(calls);
    }
}
