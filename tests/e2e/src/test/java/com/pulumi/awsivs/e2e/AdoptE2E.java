package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that the resources of other tools are imported with {@code tools/adopt}, and the mapping for {@code pulumi convert}. */
class AdoptE2E {

    private static final List<String> WRITING_CALLS = List.of(
            "CreateChannel",
            "UpdateChannel",
            "DeleteChannel",
            "CreateStreamKey",
            "DeleteStreamKey",
            "ImportPlaybackKeyPair",
            "DeletePlaybackKeyPair",
            "CreatePlaybackRestrictionPolicy",
            "UpdatePlaybackRestrictionPolicy",
            "CreateRecordingConfiguration",
            "DeleteRecordingConfiguration",
            "TagResource",
            "UntagResource");

    @Test
    void resourcesOfEveryTool_areImported_andThePreviewShowsNoChanges() throws IOException, InterruptedException {
        try (Stack stack = Stack.create()) {
            List<String> files = new ArrayList<>(List.of("channels.json", "stream-keys.json"));
            JsonNode channel = stack.console()
                    .call("CreateChannel", "{\"name\": \"by-hand\"}")
                    .path("channel");
            stack.write(
                    "channels.json", stack.console().call("ListChannels", "{}").toString());
            stack.write(
                    "stream-keys.json",
                    stack.console()
                            .call("ListStreamKeys", "{\"channelArn\": " + channel.path("arn") + "}")
                            .toString());
            Seeds seeds = new Seeds(stack.console());
            for (String name :
                    List.of("terraform-show.json", "pulumi-aws.json", "aws-native.json", "cloudformation.json")) {
                stack.write(name, seeds.create(AdoptTool.input(name)));
                files.add(name);
            }
            assertThat(adopt(stack, files))
                    .contains(
                            "9 Channel, 2 PlaybackKeyPair, 1 PlaybackRestrictionPolicy, 1 RecordingConfiguration, 3 StreamKey");
            stack.ivs().calls().reset();
            stack.pulumi("import", "--file", "import.json", "--yes", "--out", "generated.yaml")
                    .succeeds()
                    .says("= 16 imported");
            String program = stack.read("generated.yaml");
            assertThat(program).contains("stage-main-hall:", "by-hand-key:", "BEGIN PUBLIC KEY");
            stack.wholeProgram(program);
            stack.preview("--expect-no-changes").succeeds().doesNotSay("warning");
            stack.up().says("17 unchanged");
            for (String operation : WRITING_CALLS) {
                assertThat(stack.ivs().calls().of(operation)).as(operation).isZero();
            }
        }
    }

    @Test
    void programOfThePage_isValid() throws IOException {
        String page = Files.readString(PulumiCli.REPOSITORY.resolve("docs/adopt.md"));
        try (Stack stack = Stack.create()) {
            int start = page.indexOf("```yaml\n") + "```yaml\n".length();
            stack.wholeProgram(page.substring(start, page.indexOf("```", start)));
            stack.preview().succeeds().says("+ 3 to create").doesNotSay("warning");
        }
    }

    @Test
    void mappingFromTerraform_isPrintedForAwsOnly() {
        try (Stack stack = Stack.create()) {
            stack.pulumi("package", "get-mapping", "terraform", "aws-ivs", "aws", "--out", "aws.json")
                    .succeeds()
                    .says("aws-ivs maps to provider aws");
            JsonNode mapping = Stack.json(stack.read("aws.json"));
            assertThat(mapping.path("name").asText()).isEqualTo("aws-ivs");
            assertThat(mapping.path("version").asText()).isEqualTo(PulumiCli.VERSION);
            assertThat(mapping.at("/resources/aws_ivs_channel/tok").asText()).isEqualTo("aws-ivs:index:Channel");
            stack.pulumi("package", "get-mapping", "terraform", "aws-ivs")
                    .fails()
                    .says("no mapping found");
        }
    }

    /** Runs the script as a user does, and returns what it printed. */
    private static String adopt(Stack stack, List<String> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(AdoptTool.SCRIPT.toString(), "--region", "us-west-2", "--out"));
        command.add(stack.path("import.json"));
        files.forEach(name -> command.add(stack.path(name)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }

    /** Creates the resources that an input file names, and replaces their ARNs in the file. */
    private static final class Seeds {

        private static final Pattern ARN = Pattern.compile(
                "arn:aws:ivs:us-west-2:123456789012:(channel|playback-key|playback-restriction-policy|recording-configuration|stream-key)/"
                        + "((?:tf|pa|an|cfn)[A-Z]\\w*)");

        private final AwsConsole console;
        private final Map<String, String> channels = new HashMap<>();

        Seeds(AwsConsole console) {
            this.console = console;
        }

        String create(String input) {
            Map<String, String> created = new HashMap<>();
            return ARN.matcher(input)
                    .replaceAll(arn -> created.computeIfAbsent(
                            arn.group(), key -> Matcher.quoteReplacement(create(arn.group(1), arn.group(2), input))));
        }

        private String create(String kind, String id, String input) {
            return switch (kind) {
                case "channel" -> channel(id);
                case "stream-key" ->
                    console.call("ListStreamKeys", "{\"channelArn\": \"" + channel(id.replaceAll("Key$", "")) + "\"}")
                            .at("/streamKeys/0/arn")
                            .asText();
                case "playback-key" ->
                    console.call("ImportPlaybackKeyPair", "{\"publicKeyMaterial\": " + publicKey(input) + "}")
                            .at("/keyPair/arn")
                            .asText();
                case "recording-configuration" ->
                    console.call(
                                    "CreateRecordingConfiguration",
                                    "{\"destinationConfiguration\": {\"s3\": {\"bucketName\": \"my-bucket\"}}}")
                            .at("/recordingConfiguration/arn")
                            .asText();
                default ->
                    console.call("CreatePlaybackRestrictionPolicy", "{\"allowedCountries\": [\"DE\", \"FR\"]}")
                            .at("/playbackRestrictionPolicy/arn")
                            .asText();
            };
        }

        private String channel(String id) {
            return channels.computeIfAbsent(
                    id,
                    name -> console.call("CreateChannel", "{\"name\": \"" + name + "\", \"authorized\": true}")
                            .at("/channel/arn")
                            .asText());
        }

        private static String publicKey(String input) {
            JsonNode inTheState = Stack.json(input).findValue("public_key");
            return inTheState == null ? EcKeyPair.generate().yaml() : inTheState.toString();
        }
    }
}
