package com.pulumi.awsivs.provider.aws.throttle;

import org.jspecify.annotations.Nullable;

/**
 * The rate limit of one operation.
 *
 * @param perSecond the number of calls per second in one account and region
 * @param burst the maximum number of calls in a burst; bursts do not exceed the limit of calls per second
 * @param reserve the number of calls that may be sent earlier than the rate allows, after times with fewer calls
 * @param unlimited whether calls are delayed only after the service has throttled one
 */
public record RateLimit(double perSecond, int burst, int reserve, boolean unlimited) {

    /** Returns a limit that allows bursts of as many calls as one second allows. */
    public static RateLimit of(double perSecond) {
        return new RateLimit(perSecond, (int) Math.max(1, perSecond), 0, false);
    }

    /**
     * Returns this limit without bursts. It is meant for batch calls, because more requests join a batch call while it
     * waits for its permit.
     */
    public RateLimit withoutBurst() {
        return new RateLimit(perSecond, 1, reserve, unlimited);
    }

    /**
     * Returns this limit with a reserve, which only a service that counts with a token bucket grants. It is meant for
     * calls that may be throttled without harm.
     */
    public RateLimit withReserve(int calls) {
        return new RateLimit(perSecond, burst, calls, unlimited);
    }

    /**
     * Returns the limit with the configured number of calls per second.
     *
     * @param calls 0 for no limit; null if no limit is configured, so that this limit applies
     */
    public RateLimit configured(@Nullable Double calls) {
        if (calls == null) return this;
        if (calls == 0) return new RateLimit(perSecond, burst, 0, true);
        return burst == 1 ? of(calls).withoutBurst() : of(calls);
    }
}
