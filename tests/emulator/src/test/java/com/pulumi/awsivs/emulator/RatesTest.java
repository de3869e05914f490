package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RatesTest {

    private final HandClock clock = new HandClock();

    @RegisterExtension
    final Ivs ivs = new Ivs(EmulatorOptions.defaults().withRates(true).withClock(clock));

    @Test
    @Verified(
            "docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html: 5 calls a second; 429 by the model")
    void theSixthChannelOfASecondIsThrottled() throws Exception {
        ivs.emulator();
        assertThat(passed("CreateChannel", "{}", 8)).isEqualTo(5);
        assertThat(ivs.call("CreateChannel", "{}").error())
                .isEqualTo("429 ThrottlingException Operation: ivs:CreateChannel exceeded call rate: 5");
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(5);
    }

    @Test
    @Verified("docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html: 3 calls a second")
    void theFourthCallForKeyPairsIsThrottled() throws Exception {
        ivs.emulator();
        assertThat(passed("ListPlaybackKeyPairs", "{}", 5)).isEqualTo(3);
    }

    @Test
    @Verified("docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html: one figure per operation")
    void eachOperationHasItsOwnRate() throws Exception {
        ivs.emulator();
        assertThat(passed("CreateChannel", "{}", 6)).isEqualTo(5);
        assertThat(passed("ListChannels", "{}", 6)).isEqualTo(5);
    }

    @Test
    @Verified("docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html: calls per second")
    void timeGivesNewCalls() throws Exception {
        ivs.emulator();
        assertThat(passed("ListChannels", "{}", 6)).isEqualTo(5);
        clock.now = clock.now.plusMillis(400);
        assertThat(passed("ListChannels", "{}", 6)).isEqualTo(2);
        clock.now = clock.now.plusSeconds(60);
        assertThat(passed("ListChannels", "{}", 8)).isEqualTo(5);
    }

    @Test
    @Verified("tests/emulator/README.md: /_calls counts throttled calls")
    void throttledCallsAreCounted() throws Exception {
        assertThat(ivs.emulator().calls().throttled("ListChannels")).isZero();
        passed("ListChannels", "{}", 7);
        assertThat(ivs.emulator().calls().of("ListChannels")).isEqualTo(7);
        assertThat(ivs.emulator().calls().throttled("ListChannels")).isEqualTo(2);
    }

    private int passed(String operation, String body, int calls) throws IOException, InterruptedException {
        int passed = 0;
        for (int call = 0; call < calls; call++) {
            passed += ivs.call(operation, body).status() == 200 ? 1 : 0;
        }
        return passed;
    }

    /** Time that passes when the test says so. */
    private static final class HandClock extends Clock {

        private volatile Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
