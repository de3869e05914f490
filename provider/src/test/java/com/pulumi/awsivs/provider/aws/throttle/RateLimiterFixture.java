package com.pulumi.awsivs.provider.aws.throttle;

import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.aws.error.ExampleErrors;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.api.IvsApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Sends calls to a rate limiter with a clock that advances only while a call waits. */
abstract class RateLimiterFixture {

    static final double SECOND = 1e9;

    long now;
    final List<String> shown = new ArrayList<>();
    final List<Double> sent = new ArrayList<>();

    RateLimiter pace(String operation, @Nullable Double configured) {
        return new RateLimiter(operation, new IvsApi().rate(operation).configured(configured), () -> now, () -> 0.5);
    }

    final RateLimiter creates = pace("CreateChannel", null);

    /** Returns a request with this number of seconds left. */
    RequestContext call(double seconds) {
        long end = now + (long) (seconds * SECOND);
        return new RequestContext() {
            @Override
            public Duration remaining() {
                if (now >= end) throw new ProviderException(ErrorKind.TIMED_OUT, "over");
                return Duration.ofNanos(end - now);
            }

            @Override
            public void await(CompletableFuture<?> done, Duration atMost) {
                now += Math.min(atMost.toNanos(), remaining().toNanos());
                remaining();
            }

            @Override
            public RequestContext grace(Duration time) {
                throw new AssertionError("nobody waits for a turn after the end");
            }

            @Override
            public String importCommand(String id) {
                throw new AssertionError(id);
            }

            @Override
            public void status(String message) {
                shown.add("%.1f s: %s".formatted(now / SECOND, message));
            }

            @Override
            public void warn(String message) {
                throw new AssertionError(message);
            }
        };
    }

    void send(RateLimiter pace, int times) {
        for (int i = 0; i < times; i++) pace.send(call(300), () -> sent.add(now / SECOND));
    }

    static AwsCallException refusal() {
        return ExampleErrors.of(429, "ThrottlingException");
    }

    /** Returns a call that is throttled this number of times, and then succeeds. */
    boolean refuseFirst(int[] times) {
        if (times[0]-- > 0) throw refusal();
        return sent.add(now / SECOND);
    }
}
