package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CallRateLimitsTest {

    private final ManualClock clock = new ManualClock();

    @RegisterExtension
    final IvsUnderTest ivs =
            new IvsUnderTest(EmulatorOptions.defaults().withRates(true).withClock(clock));

    @Test
    @Verified(
            "docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html: 5 calls a second; 429 by the model")
    void sixthCreateInASecond_isThrottled() throws Exception {
        ivs.emulator();
        assertThat(succeeded("CreateChannel", "{}", 8)).isEqualTo(5);
        assertThat(ivs.call("CreateChannel", "{}").error())
                .isEqualTo("429 ThrottlingException Operation: ivs:CreateChannel exceeded call rate: 5");
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(5);
    }

    @Test
    @Verified("docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html: 3 calls a second")
    void fourthKeyPairCallInASecond_isThrottled() throws Exception {
        ivs.emulator();
        assertThat(succeeded("ListPlaybackKeyPairs", "{}", 5)).isEqualTo(3);
    }

    @Test
    @Verified("docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html: 5 calls a second")
    void sixthRestrictionPolicyCallInASecond_isThrottled() throws Exception {
        ivs.emulator();
        assertThat(succeeded("CreatePlaybackRestrictionPolicy", "{}", 8)).isEqualTo(5);
        assertThat(succeeded("ListPlaybackRestrictionPolicies", "{}", 8)).isEqualTo(5);
    }

    @Test
    @Verified("docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html: 3 calls a second")
    void fourthRecordingConfigurationCallInASecond_isThrottled() throws Exception {
        ivs.emulator();
        String body = "{'destinationConfiguration':{'s3':{'bucketName':'bucket'}}}";
        assertThat(succeeded("CreateRecordingConfiguration", body, 5)).isEqualTo(3);
        assertThat(succeeded("ListRecordingConfigurations", "{}", 5)).isEqualTo(3);
    }

    @Test
    @Verified("docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html: one figure per operation")
    void eachOperation_hasItsOwnRate() throws Exception {
        ivs.emulator();
        assertThat(succeeded("CreateChannel", "{}", 6)).isEqualTo(5);
        assertThat(succeeded("ListChannels", "{}", 6)).isEqualTo(5);
    }

    @Test
    @Verified("docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html: calls per second")
    void callsAreAllowedAgain_afterTimeHasPassed() throws Exception {
        ivs.emulator();
        assertThat(succeeded("ListChannels", "{}", 6)).isEqualTo(5);
        clock.advance(Duration.ofMillis(400));
        assertThat(succeeded("ListChannels", "{}", 6)).isEqualTo(2);
        clock.advance(Duration.ofSeconds(60));
        assertThat(succeeded("ListChannels", "{}", 8)).isEqualTo(5);
    }

    @Test
    @Verified("tests/emulator/README.md: /_calls counts throttled calls")
    void throttledCalls_areCounted() throws Exception {
        assertThat(ivs.emulator().calls().throttled("ListChannels")).isZero();
        succeeded("ListChannels", "{}", 7);
        assertThat(ivs.emulator().calls().of("ListChannels")).isEqualTo(7);
        assertThat(ivs.emulator().calls().throttled("ListChannels")).isEqualTo(2);
    }

    private int succeeded(String operation, String body, int calls) throws IOException, InterruptedException {
        int succeeded = 0;
        for (int call = 0; call < calls; call++) {
            succeeded += ivs.call(operation, body).status() == 200 ? 1 : 0;
        }
        return succeeded;
    }
}
