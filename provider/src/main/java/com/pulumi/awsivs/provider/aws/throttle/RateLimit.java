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

    /** A limit with bursts of one second. */
    public static RateLimit of(double perSecond) {
        return new RateLimit(perSecond, (int) Math.max(1, perSecond), false);
    }

    /** The same limit without bursts: while a call waits for its permit, more requests join its batch. */
    public RateLimit withoutBurst() {
        return new RateLimit(perSecond, 1, unlimited);
    }

    /** Returns this limit, replaced by the configured one; 0 stands for no limit, null for none configured. */
    public RateLimit configured(@Nullable Double calls) {
        if (calls == null) return this;
        if (calls == 0) return new RateLimit(perSecond, burst, true);
        return burst == 1 ? of(calls).withoutBurst() : of(calls);
    }
}
