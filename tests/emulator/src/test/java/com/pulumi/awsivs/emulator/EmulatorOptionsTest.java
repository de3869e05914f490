package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the options for behaviour of AWS that is unknown or that differs in other emulators. */
class EmulatorOptionsTest {

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest(EmulatorOptions.defaults()
            .withErrorMessageMember(ErrorMessageMember.EXCEPTION_MESSAGE)
            .withUnknownArnInBatch(UnknownArnInBatch.DROPPED)
            .withAnyArn(true)
            .withLiveUpdates(true)
            .withExistingReferences(false)
            .withRecordingSetup(Duration.ZERO)
            .withRecordingDefaults(RecordingDefaults.ABSENT)
            .withAccount("111122223333")
            .withLatency(Duration.ofMillis(20))
            .withRandom(new Random(7)));

    @Test
    @Verified("every error shape of the model: exceptionMessage only")
    void errorMessageMember_isTheOnlyOneInErrors() throws Exception {
        ivs.emulator();
        TestResponse response = ivs.call("GetChannel", "{}");
        assertThat(response.json().has("message")).isFalse();
        assertThat(response.json().has("exceptionMessage")).isTrue();
    }

    @Test
    @Verified("moto/ivs/models.py: batch_get_channel drops unknown ARNs")
    void unknownArnsDropped_areNotInErrors() throws Exception {
        ivs.emulator();
        TestResponse response = ivs.call("BatchGetChannel", "{'arns':['" + ivs.channel() + "x']}");
        assertThat(response.body()).isEqualTo("{\"channels\":[],\"errors\":[]}");
    }

    @Test
    @Verified("moto tests/test_ivs/test_ivs.py: test_get_channel_not_exists and others")
    void anyArn_malformedArnIsNotFound() throws Exception {
        ivs.emulator();
        assertThat(ivs.call("GetChannel", "{'arn':'nope'}").status()).isEqualTo(404);
        assertThat(ivs.call("CreateChannel", "{'recordingConfigurationArn':'blah'}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Verified("awscli/examples/ivs/update-channel.rst: \"does not affect an ongoing stream\"")
    void liveUpdates_updateOfLiveChannelSucceeds() throws Exception {
        String channel = ivs.channel();
        ivs.emulator().streams().start(channel);
        assertThat(ivs.call("UpdateChannel", "{'arn':'" + channel + "'}").status())
                .isEqualTo(200);
        assertThat(ivs.call("DeleteChannel", "{'arn':'" + channel + "'}").status())
                .isEqualTo(409);
    }

    @Test
    @Verified("an older awscli/examples/ivs/create-recording-configuration.rst: a response with the sent members only")
    void recordingDefaultsAbsent_responseContainsSentMembersOnly() throws Exception {
        ivs.emulator();
        TestResponse created = ivs.call(
                "CreateRecordingConfiguration",
                "{'destinationConfiguration':{'s3':{'bucketName':'bucket'}},'thumbnailConfiguration':{'storage':['LATEST']}}");
        assertThat(created.at("/recordingConfiguration").has("renditionConfiguration"))
                .isFalse();
        assertThat(created.at("/recordingConfiguration/thumbnailConfiguration").toString())
                .isEqualTo("{\"storage\":[\"LATEST\"]}");
        assertThat(created.text("/recordingConfiguration/state")).isEqualTo("CREATING");
        String arn = created.text("/recordingConfiguration/arn");
        assertThat(ivs.call("GetRecordingConfiguration", "{'arn':'" + arn + "'}")
                        .text("/recordingConfiguration/state"))
                .as("a setup that takes no time")
                .isEqualTo("ACTIVE");
    }

    @Test
    @Verified("tests/emulator/README.md: accounts, latency and ids may be chosen")
    void accountAndLatency_areApplied() throws Exception {
        long start = System.nanoTime();
        ivs.emulator();
        assertThat(ivs.channel()).startsWith("arn:aws:ivs:us-west-2:111122223333:channel/");
        assertThat(System.nanoTime() - start).isGreaterThan(20_000_000);
    }
}
