package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests when {@code tools/adopt} writes no file, and what it says then. */
final class AdoptRefusalsTest extends AdoptTestBase {

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
                .contains("in more than one region: {eu-west-1=1, us-west-2=7}", "tools/adopt --region eu-west-1");
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
}
