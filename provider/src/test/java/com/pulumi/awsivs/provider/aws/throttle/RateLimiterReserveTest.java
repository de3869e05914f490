package com.pulumi.awsivs.provider.aws.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests the reserve of calls that may be sent early. */
class RateLimiterReserveTest extends RateLimiterFixture {

    @Test
    void reserve_sevenBatchesTakeHalfASecond_andFurtherOnesAreEvenlySpaced() {
        RateLimiter keys = pace("BatchGetStreamKey", null);
        send(keys, 57);
        assertThat(sent.get(1)).isBetween(0.08, 0.09);
        assertThat(sent.get(6)).isBetween(0.48, 0.5);
        assertThat(sent.get(56)).isBetween(10.6, 10.7);
        now += (long) (2 * SECOND);
        sent.clear();
        send(keys, 7);
        assertThat(sent.get(6) - sent.get(0)).isBetween(0.48, 0.5);
    }

    @Test
    void reserve_tokenBucketOfOneSecond_throttlesNoCall() {
        RateLimiter keys = pace("BatchGetStreamKey", null);
        double[] tokens = {5};
        double[] last = {0};
        for (int i = 0; i < 100; i++) {
            keys.send(call(300), () -> {
                tokens[0] = Math.min(5, tokens[0] + (now / SECOND - last[0]) * 5);
                last[0] = now / SECOND;
                assertThat(tokens[0]).isGreaterThanOrEqualTo(1);
                return tokens[0]--;
            });
        }
    }

    @Test
    void reserve_windowOfOneSecond_throttlesOneCall_andTheRateStays() {
        RateLimiter keys = pace("BatchGetStreamKey", null);
        int[] throttled = {0};
        for (int i = 0; i < 100; i++) {
            keys.send(call(300), () -> {
                double time = now / SECOND;
                if (sent.stream().filter(each -> each > time - 1).count() < 5) return sent.add(time);
                throttled[0]++;
                throw refusal();
            });
        }
        assertThat(throttled[0]).isEqualTo(1);
        assertThat(sent.get(99)).isLessThan(21);
    }
}
