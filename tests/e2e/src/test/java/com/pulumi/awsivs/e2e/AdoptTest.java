package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests {@code tools/adopt} without Pulumi: what it takes from each input, and what it leaves out. */
final class AdoptTest extends AdoptTestBase {

    @Test
    void terraformShow_isTakenWithIndexesAndModules() {
        AdoptTool.Result result = adopt(AdoptTool.input("terraform-show.json"), "--region", "us-west-2");
        assertThat(taken())
                .containsExactly(
                        "Channel live channel/tfLive",
                        "Channel room-0 channel/tfRoom0",
                        "Channel stage-main-hall channel/tfMainHall",
                        "Channel stage-west-2 channel/tfWest",
                        "PlaybackKeyPair viewers playback-key/tfViewers",
                        "RecordingConfiguration archive recording-configuration/tfArchive",
                        "Channel event-spring-live channel/tfEvent");
        assertThat(result.printed())
                .contains(
                        "5 Channel, 1 PlaybackKeyPair, 1 RecordingConfiguration, of account 123456789012",
                        "data.aws_ivs_stream_key.live: a data source, which owns no resource",
                        "aws_ivs_channel.room[1]: tainted: Terraform would replace it. To keep it, run: terraform untaint"
                                + " 'aws_ivs_channel.room[1]'",
                        "aws_ivs_channel.europe: it is in the region eu-west-1",
                        "1 terraform_data: this provider has no such resource",
                        "pulumi config set aws-ivs:region us-west-2",
                        "pulumi import --file " + out);
    }

    @Test
    void terraformState_isTakenLikeShow() {
        AdoptTool.Result result = adopt(AdoptTool.input("terraform-state.json"), "--region", "us-west-2");
        assertThat(taken())
                .containsExactly(
                        "Channel room-0 channel/tfRoom0",
                        "Channel stage-main-hall channel/tfMainHall",
                        "Channel stage-west-2 channel/tfWest",
                        "PlaybackKeyPair viewers playback-key/tfViewers",
                        "RecordingConfiguration archive recording-configuration/tfArchive",
                        "Channel event-spring-live channel/tfEvent");
        assertThat(result.printed())
                .contains(
                        "data.aws_ivs_stream_key.live: a data source",
                        "aws_ivs_channel.room[1]: tainted",
                        "aws_ivs_channel.europe: it is in the region eu-west-1");
    }

    @Test
    void keyOfAPair_isHandedOverIfItHasTheFingerprint() {
        String show = AdoptTool.input("terraform-show.json");
        adopt(show, "--region", "us-west-2");
        assertThat(importFile().findValuesAsText("publicKeyMaterial"))
                .singleElement()
                .asString()
                .startsWith("-----BEGIN PUBLIC KEY-----\nMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE");
        out = folder.resolve("other.json");
        AdoptTool.Result result =
                adopt(show.replace("\"fingerprint\": \"", "\"fingerprint\": \"00:"), "--region", "us-west-2");
        assertThat(importFile().findValues("inputs")).isEmpty();
        assertThat(result.printed()).contains("Write the key into each PlaybackKeyPair");
    }

    @Test
    void stacksOfOtherPulumiProviders_areTaken() {
        AdoptTool.Result aws = adopt(AdoptTool.input("pulumi-aws.json"));
        assertThat(taken()).containsExactly("Channel red channel/paRed");
        assertThat(aws.printed())
                .contains(
                        "aws:ivs/channel:Channel::old: it was replaced and has yet to be deleted. Run: pulumi up",
                        "aws:ivs/channel:Channel::looked-up: the stack reads it and does not own it",
                        "1 aws:s3/bucket:Bucket: this provider has no such resource");
        out = folder.resolve("native.json");
        AdoptTool.Result awsNative = adopt(AdoptTool.input("aws-native.json"));
        assertThat(taken())
                .containsExactly("Channel stage channel/anStage", "StreamKey stage-stream-key stream-key/anStageKey");
        assertThat(awsNative.printed()).contains("1 aws-native:ivs:Stage: this provider has no such resource");
    }

    @Test
    void resourcesOfCloudFormation_areTakenIfTheyExist() {
        String list = AdoptTool.input("cloudformation.json");
        AdoptTool.Result result = adopt(list);
        List<String> all = List.of(
                "Channel Live channel/cfnLive",
                "StreamKey LiveKey stream-key/cfnLiveKey",
                "PlaybackKeyPair Viewers playback-key/cfnViewers",
                "PlaybackRestrictionPolicy Europe playback-restriction-policy/cfnEurope");
        assertThat(taken()).containsExactlyElementsOf(all);
        assertThat(result.printed())
                .contains(
                        "Old: its status is DELETE_COMPLETE",
                        "Failed: its status is CREATE_FAILED",
                        "1 AWS::S3::Bucket");
        out = folder.resolve("described.json");
        adopt(list.replace("StackResourceSummaries", "StackResources").replace("DELETE_COMPLETE", "DELETE_SKIPPED"));
        assertThat(taken()).containsAll(all).contains("Channel Old channel/cfnOld");
    }

    @Test
    void listsOfTheAccount_areTakenOneAfterTheOther() {
        adopt("""
                {"channels": [{"arn": "%1$schannel/a1", "name": "live"}, {"arn": "%1$schannel/a2", "name": ""}]}
                {"streamKeys": [{"arn": "%1$sstream-key/k1", "channelArn": "%1$schannel/a1"}]}
                {"streamKeys": [{"arn": "%1$sstream-key/k2", "channelArn": "%1$schannel/b"}]}
                {"keyPairs": [{"arn": "%1$splayback-key/p1", "name": "live"}]}
                {"playbackRestrictionPolicies": [{"arn": "%1$splayback-restriction-policy/r1", "name": "live"}]}
                {"recordingConfigurations": [{"arn": "%1$srecording-configuration/c1", "name": "live"}]}
                """.formatted(ARN));
        assertThat(taken())
                .containsExactly(
                        "Channel live channel/a1",
                        "Channel channel-a2 channel/a2",
                        "StreamKey live-key stream-key/k1",
                        "StreamKey stream-key-k2 stream-key/k2",
                        "PlaybackKeyPair live-playback-key playback-key/p1",
                        "PlaybackRestrictionPolicy live-playback-restriction-policy playback-restriction-policy/r1",
                        "RecordingConfiguration live-recording-configuration recording-configuration/c1");
        assertThat(importFile().findValues("logicalName")).isEmpty(); // ignored in generated Java programs
        out = folder.resolve("listed.json");
        adopt("[{\"id\": \"%1$schannel/a1\", \"name\": \"on-air\"}, {\"id\": \"%1$schannel/a2\", \"name\": \"on_air\"}]"
                .formatted(ARN));
        assertThat(taken()).containsExactly("Channel on-air channel/a1", "Channel on_air-2 channel/a2");
    }

    @Test
    void secretsOfTheInput_areNeitherWrittenNorPrinted() throws IOException {
        for (String name : List.of("terraform-show.json", "terraform-state.json", "aws-native.json")) {
            String input = AdoptTool.input(name);
            assertThat(input).contains("sk_us-west-2_");
            out = folder.resolve(name);
            AdoptTool.Result result = adopt(input, "--region", "us-west-2");
            assertThat(result.printed() + Files.readString(out)).doesNotContain("sk_us");
        }
        out = folder.resolve("malformed.json");
        assertThat(refused("{\"key\": \"sk_us-west-2_secret").printed()).doesNotContain("sk_us");
    }
}
