package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that channels refer only to recording configurations and playback restriction policies that exist. */
class ChannelReferencesTest {

    private static final String RECORDING = "'destinationConfiguration':{'s3':{'bucketName':'bucket'}}";

    private final ManualClock clock = new ManualClock();

    @RegisterExtension
    final IvsUnderTest ivs =
            new IvsUnderTest(EmulatorOptions.defaults().withClock(clock).withRecordingSetup(Duration.ofSeconds(10)));

    @ParameterizedTest
    @CsvSource({
        "recordingConfigurationArn, recording-configuration",
        "playbackRestrictionPolicyArn, playback-restriction-policy"
    })
    @Verified(
            "CreateChannel and UpdateChannel declare ResourceNotFoundException; that a missing reference causes it is a guess")
    void resourceThatDoesNotExist_isNotFound_andTheChannelUnchanged(String member, String type) throws Exception {
        ivs.emulator();
        String channel = ivs.call("CreateChannel", "{'name':'a'}").text("/channel/arn");
        String missing = channel.replace(":channel/", ":" + type + "/");
        String reference = "'" + member + "':'" + missing + "'";
        assertThat(ivs.call("CreateChannel", "{" + reference + "}").error())
                .isEqualTo("404 ResourceNotFoundException Resource: " + missing + " not found");
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(1);
        assertThat(ivs.call("UpdateChannel", "{'arn':'" + channel + "','name':'b'," + reference + "}")
                        .error())
                .startsWith("404 ResourceNotFoundException");
        TestResponse read = ivs.call("GetChannel", "{'arn':'" + channel + "'}");
        assertThat(read.text("/channel/name")).isEqualTo("a");
        assertThat(read.text("/channel/" + member)).isEmpty();
    }

    @Test
    @Verified(
            "awscli/examples/ivs/create-channel.rst; update-channel.rst, examples 2 to 5: \"\" clears a recording configuration or policy")
    void resourcesThatExist_areAccepted_andCanBeCleared() throws Exception {
        ivs.emulator();
        String recording = recording();
        clock.advance(Duration.ofSeconds(10));
        String policy = ivs.call("CreatePlaybackRestrictionPolicy", "{}").text("/playbackRestrictionPolicy/arn");
        TestResponse created = ivs.call(
                "CreateChannel",
                "{'recordingConfigurationArn':'" + recording + "','playbackRestrictionPolicyArn':'" + policy + "'}");
        assertThat(created.text("/channel/recordingConfigurationArn")).isEqualTo(recording);
        assertThat(created.text("/channel/playbackRestrictionPolicyArn")).isEqualTo(policy);
        TestResponse cleared = ivs.call(
                "UpdateChannel",
                "{'arn':'" + created.text("/channel/arn")
                        + "','recordingConfigurationArn':'','playbackRestrictionPolicyArn':''}");
        assertThat(cleared.text("/channel/recordingConfigurationArn")).isEmpty();
        assertThat(cleared.text("/channel/playbackRestrictionPolicyArn")).isEmpty();
    }

    @Test
    @Verified("a guess, after shape RecordingConfiguration: \"When the state is ACTIVE, the configuration is ready\"")
    void recordingConfigurationThatIsNotActive_isRejected() throws Exception {
        ivs.emulator();
        String recording = recording();
        String body = "{'recordingConfigurationArn':'" + recording + "'}";
        assertThat(ivs.call("CreateChannel", body).error())
                .isEqualTo("400 ValidationException "
                        + "Request member: recordingConfigurationArn failed to satisfy the constraints");
        clock.advance(Duration.ofSeconds(10));
        assertThat(ivs.call("CreateChannel", body).status()).isEqualTo(200);
    }

    private String recording() throws IOException, InterruptedException {
        return ivs.call("CreateRecordingConfiguration", "{" + RECORDING + "}").text("/recordingConfiguration/arn");
    }
}
