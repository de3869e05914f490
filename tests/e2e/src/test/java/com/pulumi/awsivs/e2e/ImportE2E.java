package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** The command pulumi import. */
class ImportE2E {

    private static final String CHANNEL = "aws-ivs:index:Channel";
    private static final String KEYS = "aws-ivs:index:PlaybackKeyPair";

    @Test
    void channelWithDefaults_importGeneratesNoProperties() {
        try (Stack stack = Stack.create()) {
            String program = importAndExpectNoChanges(stack, CHANNEL, create(stack, "CreateChannel", "{}", "channel"));
            assertThat(program).doesNotContain("properties");
            assertThat(stack.resource("it").at("/outputs/streamKeyValue").isMissingNode())
                    .isFalse();
        }
    }

    @Test
    void channelWithSettings_importGeneratesThoseNotDefault() {
        try (Stack stack = Stack.create()) {
            String arn = create(stack, "CreateChannel", """
                    {"name": "rich", "authorized": true, "type": "ADVANCED_HD", "latencyMode": "NORMAL",
                     "preset": "CONSTRAINED_BANDWIDTH_DELIVERY", "insecureIngest": true, "tags": {"team": "video"}}
                    """, "channel");
            String program = importAndExpectNoChanges(stack, CHANNEL, arn);
            assertThat(program)
                    .contains("name: rich", "authorized: true", "latencyMode: NORMAL", "team: video", "insecureIngest")
                    .doesNotContain("containerFormat", "__autoname");
        }
    }

    @Test
    void channelWithMultitrackInput_isImported() {
        try (Stack stack = Stack.create()) {
            String arn = create(stack, "CreateChannel", """
                    {"containerFormat": "FRAGMENTED_MP4", "multitrackInputConfiguration":
                     {"enabled": true, "policy": "ALLOW", "maximumResolution": "FULL_HD"}}
                    """, "channel");
            assertThat(importAndExpectNoChanges(stack, CHANNEL, arn)).contains("maximumResolution: FULL_HD");
        }
    }

    @Test
    void keyPairImported_isKeptWhenTheProgramGivesItsKey() {
        EcKeyPair key = EcKeyPair.generate();
        try (Stack stack = Stack.create()) {
            String arn =
                    create(stack, "ImportPlaybackKeyPair", "{\"publicKeyMaterial\": " + key.yaml() + "}", "keyPair");
            String program = importAndExpectNoChanges(stack, KEYS, arn);
            stack.wholeProgram(program.replace("publicKeyMaterial: \"\"", "publicKeyMaterial: " + key.yaml()));
            stack.expectNoChanges();
            stack.up();
            assertThat(stack.id("it")).isEqualTo(arn);
            assertThat(stack.console().keyPair(arn).path("name").asText()).isEmpty();
            stack.wholeProgram(program.replace(
                            "publicKeyMaterial: \"\"",
                            "publicKeyMaterial: " + EcKeyPair.generate().yaml())
                    .replace("protect: true", "protect: false"));
            stack.up().says("+-1 replaced");
        }
    }

    @Test
    void keyPairImportedWithoutKeyThenDeleted_errorRequiresTheKey() {
        EcKeyPair key = EcKeyPair.generate();
        try (Stack stack = Stack.create()) {
            String arn =
                    create(stack, "ImportPlaybackKeyPair", "{\"publicKeyMaterial\": " + key.yaml() + "}", "keyPair");
            importAndExpectNoChanges(stack, KEYS, arn);
            stack.console().call("DeletePlaybackKeyPair", "{\"arn\": \"" + arn + "\"}");
            stack.preview().fails().says("publicKeyMaterial is required");
        }
    }

    @Test
    void invalidChannelArn_errorNamesTheReason() {
        try (Stack stack = Stack.create()) {
            importIsRejected(
                    stack, CHANNEL, "studio", "'studio' is not the ARN of a channel, like arn:aws:ivs:us-west-2:");
            importIsRejected(
                    stack, CHANNEL, "arn:aws:s3:us-west-2:123456789012:channel/abc", "is the ARN of another service");
            importIsRejected(
                    stack,
                    CHANNEL,
                    "arn:aws:ivs:us-west-2:123456789012:playback-key/abc",
                    "is the ARN of a playback-key");
            importIsRejected(
                    stack,
                    CHANNEL,
                    "arn:aws:ivs:eu-west-1:123456789012:channel/abc",
                    "is in eu-west-1, but the provider is configured for us-west-2");
            importIsRejected(stack, CHANNEL, "arn:aws:ivs:us-west-2:123456789012:channel/absent", "does not exist");
            importIsRejected(
                    stack,
                    CHANNEL,
                    "arn:aws:ivs:us-west-2:999999999999:channel/abc",
                    "belongs to the AWS account 999999999999, but the credentials to 123456789012");
        }
    }

    @Test
    void invalidKeyPairArn_errorNamesTheReason() {
        try (Stack stack = Stack.create()) {
            importIsRejected(
                    stack,
                    KEYS,
                    "studio",
                    "'studio' is not the ARN of a playback key pair, like arn:aws:ivs:us-west-2:");
            importIsRejected(
                    stack, KEYS, "arn:aws:s3:us-west-2:123456789012:playback-key/abc", "is the ARN of another service");
            importIsRejected(stack, KEYS, "arn:aws:ivs:us-west-2:123456789012:channel/abc", "is the ARN of a channel");
            importIsRejected(
                    stack,
                    KEYS,
                    "arn:aws:ivs:eu-west-1:123456789012:playback-key/abc",
                    "is in eu-west-1, but the provider is configured for us-west-2");
            importIsRejected(stack, KEYS, "arn:aws:ivs:us-west-2:123456789012:playback-key/absent", "does not exist");
        }
    }

    @Test
    void publicChannelImportedUnderRequireAuthorization_warnsOfThePolicy() {
        try (Stack stack = Stack.create()) {
            stack.config("aws-ivs:requireAuthorization", "true");
            String arn = create(stack, "CreateChannel", "{}", "channel");
            stack.pulumi("import", CHANNEL, "it", arn, "--yes")
                    .says("It is a policy of your team, not an error of the channel");
        }
    }

    private static void importIsRejected(Stack stack, String type, String id, String message) {
        stack.pulumi("import", type, "it", id, "--yes").fails().says(message);
    }

    private static String create(Stack stack, String operation, String json, String member) {
        JsonNode created = stack.console().call(operation, json);
        return created.get(member).get("arn").asText();
    }

    /** Imports without a warning, and asserts that a preview of the generated program shows no changes. */
    private static String importAndExpectNoChanges(Stack stack, String type, String id) {
        stack.pulumi("import", type, "it", id, "--yes", "--out", "generated.yaml")
                .succeeds()
                .doesNotSay("warning", "failed to validate", "do not match");
        String program = stack.read("generated.yaml");
        stack.wholeProgram(program);
        stack.preview("--expect-no-changes").succeeds().doesNotSay("warning");
        return program;
    }
}
