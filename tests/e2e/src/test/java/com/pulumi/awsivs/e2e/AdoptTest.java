package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@code tools/adopt} without Pulumi: what it takes from each input, what it leaves out, and when it writes no file. */
class AdoptTest {

    private static final String ARN = "arn:aws:ivs:us-west-2:123456789012:";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private Path out = Path.of("");

    @BeforeEach
    void nameTheOutput() {
        out = folder.resolve("import.json");
    }

    @Test
    void terraformShow_isTakenWithIndexesAndModules() {
        AdoptTool.Result result = adopt(AdoptTool.input("terraform-show.json"), "--region", "us-west-2");
        assertThat(taken())
                .containsExactly(
                        "Channel live channel/tfLive",
                        "Channel room-0 channel/tfRoom0",
                        "Channel stage-main hall channel/tfMainHall",
                        "Channel stage-west/2 channel/tfWest",
                        "PlaybackKeyPair viewers playback-key/tfViewers",
                        "Channel event-spring-live channel/tfEvent");
        assertThat(result.printed())
                .contains(
                        "5 Channel, 1 PlaybackKeyPair, of account 123456789012",
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
                        "Channel stage-main hall channel/tfMainHall",
                        "Channel stage-west/2 channel/tfWest",
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
        assertThat(taken()).containsExactly("Channel stage channel/anStage", "StreamKey stage stream-key/anStageKey");
        assertThat(importFile().findValuesAsText("name"))
                .containsExactly("stage", "stage_2"); // variables of one program
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
                        "PlaybackKeyPair live playback-key/p1",
                        "PlaybackRestrictionPolicy live playback-restriction-policy/r1",
                        "RecordingConfiguration live recording-configuration/c1");
        assertThat(importFile().findValuesAsText("name")).doesNotHaveDuplicates();
        out = folder.resolve("listed.json");
        adopt("[{\"id\": \"%1$schannel/a1\", \"name\": \"on-air\"}, {\"id\": \"%1$schannel/a2\", \"name\": \"on-air\"}]"
                .formatted(ARN));
        assertThat(taken()).containsExactly("Channel on-air channel/a1", "Channel on-air-2 channel/a2");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'' | is empty. The command that writes it failed, or is not installed",
                "no json | is not JSON in UTF-8: line 1 is malformed",
                "{\"channels\": [ | is not JSON in UTF-8: line 1 is malformed",
                "{\"a\": \"\\x\"} | is not JSON in UTF-8: line 1 is malformed",
                "{\"a\": 1-2} | is not JSON in UTF-8: line 1 is malformed",
                "{} | none of the inputs that tools/adopt --help lists",
                "{\"Buckets\": []} | none of the inputs that tools/adopt --help lists",
                "{\"terraform_version\": \"0.11.1\", \"version\": 3} | none of the inputs",
                "{\"format_version\": \"1.2\", \"planned_values\": {}} | is a plan of Terraform, and not a state. Run: terraform show -json",
                "{\"channels\": [], \"NextToken\": \"x\"} | is one page of a longer list",
                "{\"channels\": []} | contains no IVS resource to import",
                "{\"format_version\": \"1.0\"} | contains no IVS resource to import",
                "{\"deployment\": {\"resources\": [{}]}} | has no \"type\"",
                "{\"channels\": [{\"arn\": \"live\"}]} | 'live' is not the ARN of an IVS resource",
                "[{\"id\": \"arn:aws:s3:us-west-2:123456789012:channel/a\"}] | is not the ARN of an IVS resource",
            })
    void unusableInput_isRefused(String input, String reason) {
        assertThat(refused(input.replace("''", "")).printed()).contains(reason);
    }

    @Test
    void idThatIsNoArnOfItsType_isRefused() {
        String list = AdoptTool.input("cloudformation.json");
        assertThat(refused(list.replace(ARN + "channel/cfnLive", "live")).printed())
                .contains("Live has the id 'live', which is not the ARN of a Channel");
        assertThat(refused(list.replace(ARN + "channel/cfnLive", ARN + "playback-key/a"))
                        .printed())
                .contains("which is not the ARN of a Channel");
    }

    @Test
    void resourceWithoutArn_isLeftOut() {
        String list = AdoptTool.input("cloudformation.json").replace("CREATE_FAILED", "UPDATE_COMPLETE");
        assertThat(adopt(list).printed()).contains("Failed: it has no ARN");
    }

    @Test
    void resourcesOfSeveralRegionsOrAccounts_areRefusedUntilOneIsChosen() {
        String show = AdoptTool.input("terraform-show.json");
        assertThat(refused(show).printed())
                .contains("in more than one region: {eu-west-1=1, us-west-2=6}", "tools/adopt --region eu-west-1");
        String accounts = show.replace("eu-west-1:123456789012", "us-west-2:999999999999");
        assertThat(refused(accounts).printed()).contains("more than one account", "tools/adopt --account 123456789012");
        assertThat(adopt(accounts, "--account", "999999999999").printed())
                .contains("aws_ivs_channel.live: it is in the account 123456789012");
        assertThat(taken()).hasSize(1);
        out = folder.resolve("elsewhere.json");
        assertThat(refused(show, "--region", "eu-north-1").printed())
                .contains("contains no IVS resource to import", "aws_ivs_channel.live: it is in the region us-west-2");
    }

    @Test
    void resourceThatIsInTheInputTwice_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("state.json"), AdoptTool.input("pulumi-aws.json"));
        assertThat(refused(AdoptTool.input("pulumi-aws.json"), file.toString(), "-")
                        .printed())
                .contains("channel/paRed is in the input twice, as urn:pulumi:prod::studio");
    }

    @Test
    void existingFile_isNotOverwritten() throws IOException {
        Files.writeString(out, "precious");
        AdoptTool.Result result = run(AdoptTool.input("pulumi-aws.json"));
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.printed()).contains(out + " exists, and is not overwritten", "No file was written.");
        assertThat(out).hasContent("precious");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--regoin", "--region", "-x.json"})
    void misspelledArgument_isNamed(String argument) {
        AdoptTool.Result result = AdoptTool.run("", List.of(argument));
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.printed()).contains(argument);
    }

    @Test
    void fileThatDoesNotExist_isNamed() {
        assertThat(refused("", "absent.json").printed())
                .contains("absent.json cannot be read: there is no such file or folder");
    }

    @Test
    void help_listsTheInputs() {
        AdoptTool.Result result = AdoptTool.run("", List.of("--help"));
        assertThat(result.exitCode()).isZero();
        assertThat(result.printed()).contains("terraform show -json", "pulumi stack export", "--out FILE");
    }

    private AdoptTool.Result adopt(String input, String... arguments) {
        AdoptTool.Result result = run(input, arguments);
        assertThat(result.exitCode()).as(result.printed()).isZero();
        return result;
    }

    private AdoptTool.Result refused(String input, String... arguments) {
        AdoptTool.Result result = run(input, arguments);
        assertThat(result.exitCode()).as(result.printed()).isEqualTo(1);
        assertThat(result.printed()).endsWith("No file was written.\n");
        assertThat(out).doesNotExist();
        return result;
    }

    private AdoptTool.Result run(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--out", out.toString()));
        all.addAll(List.of(arguments));
        return AdoptTool.run(input, all);
    }

    private JsonNode importFile() {
        try {
            return Stack.json(Files.readString(out, StandardCharsets.UTF_8)).path("resources");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns type, name and id of each resource in the import file. */
    private List<String> taken() {
        List<String> taken = new ArrayList<>();
        for (JsonNode each : importFile()) {
            String name = each.path("logicalName").asText(each.path("name").asText());
            taken.add(each.path("type").asText().replace("aws-ivs:index:", "") + " " + name + " "
                    + each.path("id").asText().replace(ARN, ""));
        }
        return taken;
    }
}
