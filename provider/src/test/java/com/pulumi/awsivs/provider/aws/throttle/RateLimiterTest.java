package com.pulumi.awsivs.provider.aws.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.framework.ProviderException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.ValidationException;

/** Tests the rate of calls, and how throttling changes it. */
class RateLimiterTest extends RateLimiterFixture {

    @Test
    void firstCall_isSentAtOnce_andABurstTakesHalfASecond() {
        send(creates, 5);
        assertThat(sent.get(0)).isZero();
        assertThat(sent.get(4)).isBetween(0.4, 0.5);
    }

    @Test
    void anySecond_hasAtMostTheAllowedCalls() {
        send(creates, 50);
        for (int i = 5; i < sent.size(); i++)
            assertThat(sent.get(i) - sent.get(i - 5)).isGreaterThanOrEqualTo(1);
        assertThat(sent.get(49)).isLessThan(9.9);
    }

    @Test
    void operations_haveThePublishedRates() {
        send(pace("GetPlaybackKeyPair", null), 4);
        assertThat(sent.get(2)).isBetween(0.3, 0.4);
        assertThat(sent.get(3)).isBetween(1.0, 1.1);
        sent.clear();
        now = 0;
        send(pace("TagResource", null), 4);
        assertThat(sent.get(3)).isBetween(0.15, 0.16);
    }

    @Test
    void batchOperations_haveNoBurst() {
        send(pace("BatchGetChannel", null), 3);
        assertThat(sent.get(1)).isBetween(0.2, 0.21);
        assertThat(sent.get(2)).isBetween(0.4, 0.42);
    }

    @Test
    void configuredRate_replacesThePublishedOne() {
        send(pace("CreateChannel", 50.0), 51);
        assertThat(sent.get(49)).isBetween(0.48, 0.52);
        assertThat(sent.get(50)).isBetween(1.0, 1.03);
        now = 0;
        sent.clear();
        send(pace("CreateChannel", 0.0), 500);
        assertThat(sent).containsOnly(0.0);
        sent.clear();
        send(pace("CreateChannel", 0.5), 2);
        assertThat(sent.get(1)).isBetween(2.0, 2.1);
    }

    @Test
    void throttledCall_isRetried_andTheRateIsHalved() {
        int[] once = {1};
        creates.send(call(300), () -> refuseFirst(once));
        send(creates, 3);
        assertThat(sent.get(0)).isBetween(0.2, 0.7);
        assertThat(sent.get(2) - sent.get(1)).isBetween(0.36, 0.42);
    }

    @Test
    void callThrottledAgain_rateIsReducedByAFifth() {
        int[] twice = {2};
        creates.send(call(300), () -> refuseFirst(twice));
        send(creates, 3);
        assertThat(sent.get(2) - sent.get(1)).isBetween(0.204 / 0.5 / 0.8 * 0.95, 0.204 / 0.5 / 0.8);
    }

    @Test
    void successes_restoreTheRate() {
        int[] once = {1};
        creates.send(call(300), () -> refuseFirst(once));
        send(creates, 150);
        assertThat(sent.get(150) - sent.get(149)).isBetween(0.2, 0.3);
        send(creates, 110);
        now += (long) (2 * SECOND);
        sent.clear();
        send(creates, 3);
        assertThat(sent.get(2) - sent.get(0)).isBetween(0.2, 0.21);
    }

    @Test
    void noRateLimit_throttledCallIsRetried() {
        int[] often = {3};
        RateLimiter free = pace("CreateChannel", 0.0);
        free.send(call(300), () -> refuseFirst(often));
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0)).isBetween(1.0, 5.0);
    }

    @Test
    void otherFailures_areThrownToTheCaller() {
        assertThatThrownBy(() -> creates.send(call(300), () -> {
                    throw ValidationException.builder().message("no").build();
                }))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void wait_isShownAfter1_2And4Seconds_andNoLongerWhenItHasEnded() {
        RateLimiter slow = pace("CreateChannel", 0.2);
        send(slow, 2);
        String next = "waiting for the rate limit: CreateChannel, next";
        assertThat(shown).containsExactly("1.0 s: " + next, "2.0 s: " + next, "4.0 s: " + next, "5.1 s: ");
    }

    @Test
    void waitUnderOneSecond_isNotShown() {
        send(pace("CreateChannel", 1.1), 2);
        assertThat(shown).isEmpty();
    }

    @Test
    void timeout_errorNamesTheRateLimit() {
        RateLimiter slow = pace("CreateChannel", 0.01);
        send(slow, 1);
        assertThatThrownBy(() -> slow.send(call(30), () -> "never"))
                .isInstanceOf(ProviderException.class)
                .hasMessage(
                        "CreateChannel timed out after 30 s waiting for the rate limit: AWS allows 0.01 CreateChannel calls"
                                + " per second and account. To allow more time, set the resource option customTimeouts; a higher"
                                + " --parallel does not help");
    }

    @Test
    @Tag("reliability:throttled")
    void timeoutAfterThrottling_errorRepeatsTheResponse() {
        assertThatThrownBy(() -> creates.send(call(2), () -> {
                    throw refusal();
                }))
                .isInstanceOf(ProviderException.class)
                .hasMessage(
                        "CreateChannel timed out after 2 s waiting for the rate limit: AWS allows 5 CreateChannel calls per"
                                + " second and account, and throttled this one 3 times, the last time with the call: example"
                                + " (ThrottlingException, HTTP 429, request r-1). To allow more time, set the resource option customTimeouts; a higher"
                                + " --parallel does not help");
    }

    @Test
    void throttlingEnds_rateRecoversSoon() {
        int[] refusals = {12};
        creates.send(call(300), () -> refuseFirst(refusals));
        double over = now / SECOND;
        assertThat(over).as("12 refusals").isLessThan(40);
        send(creates, 20);
        assertThat(now / SECOND - over).as("20 more").isLessThan(25);
    }

    @Test
    void cancelledCall_leavesTheQueue() {
        RateLimiter slow = pace("CreateChannel", 1.0);
        send(slow, 1);
        assertThatThrownBy(() -> slow.send(call(0.1), () -> "never")).isInstanceOf(ProviderException.class);
        sent.clear();
        send(slow, 1);
        assertThat(sent.get(0)).isBetween(1.0, 1.1);
    }
}
