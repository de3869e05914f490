package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class ImportE2E {

    private static final String CHANNEL = "aws-ivs:index:Channel";
    private static final String KEYS = "aws-ivs:index:PlaybackKeyPair";

    @Test
    void aChannelOfDefaultsIsImportedAsATypeAlone() {
        try (Stack stack = Stack.create()) {
            String program = imported(stack, CHANNEL, create(stack, "CreateChannel", "{}", "channel"));
            assertThat(program).doesNotContain("properties");
            assertThat(stack.resource("it").at("/outputs/streamKeyValue").isMissingNode())
                    .isFalse();
        }
    }

    @Test
    void aRichChannelIsImportedWithWhatIsNotDefault() {
        try (Stack stack = Stack.create()) {
            String arn = create(stack, "CreateChannel", """
                    {"name": "rich", "authorized": true, "type": "ADVANCED_HD", "latencyMode": "NORMAL",
                     "preset": "CONSTRAINED_BANDWIDTH_DELIVERY", "insecureIngest": true, "tags": {"team": "video"}}
                    """, "channel");
            String program = imported(stack, CHANNEL, arn);
            assertThat(program)
                    .contains("name: rich", "authorized: true", "latencyMode: NORMAL", "team: video", "insecureIngest")
                    .doesNotContain("containerFormat", "__autoname");
        }
    }

    @Test
    void aChannelWithMultitrackInputIsImported() {
        try (Stack stack = Stack.create()) {
            String arn = create(stack, "CreateChannel", """
                    {"containerFormat": "FRAGMENTED_MP4", "multitrackInputConfiguration":
                     {"enabled": true, "policy": "ALLOW", "maximumResolution": "FULL_HD"}}
                    """, "channel");
            assertThat(imported(stack, CHANNEL, arn)).contains("maximumResolution: FULL_HD");
        }
    }

    @Test
    void aKeyPairIsImportedAndTheProgramMayThenNameItsRealKey() {
        Keys key = Keys.make();
        try (Stack stack = Stack.create()) {
            String arn =
                    create(stack, "ImportPlaybackKeyPair", "{\"publicKeyMaterial\": " + key.yaml() + "}", "keyPair");
            String program = imported(stack, KEYS, arn);
            stack.text(program.replace("publicKeyMaterial: \"\"", "publicKeyMaterial: " + key.yaml()));
            stack.showsNoChanges();
            stack.up();
            assertThat(stack.id("it")).isEqualTo(arn);
            stack.text(program.replace(
                            "publicKeyMaterial: \"\"",
                            "publicKeyMaterial: " + Keys.make().yaml())
                    .replace("protect: true", "protect: false"));
            stack.up().says("+-1 replaced");
        }
    }

    @Test
    void anImportedKeyPairWithoutItsKeyCannotBeMadeAgain() {
        Keys key = Keys.make();
        try (Stack stack = Stack.create()) {
            String arn =
                    create(stack, "ImportPlaybackKeyPair", "{\"publicKeyMaterial\": " + key.yaml() + "}", "keyPair");
            imported(stack, KEYS, arn);
            stack.outside().call("DeletePlaybackKeyPair", "{\"arn\": \"" + arn + "\"}");
            stack.preview().fails().says("publicKeyMaterial is required");
        }
    }

    @Test
    void whatIsNoChannelOfThisRegionIsRefusedInWords() {
        try (Stack stack = Stack.create()) {
            refused(stack, CHANNEL, "studio", "'studio' is not the ARN of a channel, like arn:aws:ivs:us-west-2:");
            refused(stack, CHANNEL, "arn:aws:s3:us-west-2:123456789012:channel/abc", "is the ARN of another service");
            refused(
                    stack,
                    CHANNEL,
                    "arn:aws:ivs:us-west-2:123456789012:playback-key/abc",
                    "is the ARN of a playback-key");
            refused(
                    stack,
                    CHANNEL,
                    "arn:aws:ivs:eu-west-1:123456789012:channel/abc",
                    "is in eu-west-1, but the provider is configured for us-west-2");
            refused(stack, CHANNEL, "arn:aws:ivs:us-west-2:123456789012:channel/absent", "does not exist");
            refused(
                    stack,
                    CHANNEL,
                    "arn:aws:ivs:us-west-2:999999999999:channel/abc",
                    "belongs to the AWS account 999999999999, but the credentials to 123456789012");
        }
    }

    @Test
    void whatIsNoKeyPairOfThisRegionIsRefusedInWords() {
        try (Stack stack = Stack.create()) {
            refused(
                    stack,
                    KEYS,
                    "studio",
                    "'studio' is not the ARN of a playback key pair, like arn:aws:ivs:us-west-2:");
            refused(stack, KEYS, "arn:aws:s3:us-west-2:123456789012:playback-key/abc", "is the ARN of another service");
            refused(stack, KEYS, "arn:aws:ivs:us-west-2:123456789012:channel/abc", "is the ARN of a channel");
            refused(
                    stack,
                    KEYS,
                    "arn:aws:ivs:eu-west-1:123456789012:playback-key/abc",
                    "is in eu-west-1, but the provider is configured for us-west-2");
            refused(stack, KEYS, "arn:aws:ivs:us-west-2:123456789012:playback-key/absent", "does not exist");
        }
    }

    @Test
    void aPublicChannelIsImportedUnderAPolicyAgainstItWithThatPolicySaid() {
        try (Stack stack = Stack.create()) {
            stack.config("aws-ivs:requireAuthorization", "true");
            String arn = create(stack, "CreateChannel", "{}", "channel");
            stack.pulumi("import", CHANNEL, "it", arn, "--yes").says("It is a policy of your team, not a fault");
        }
    }

    private static void refused(Stack stack, String type, String id, String words) {
        stack.pulumi("import", type, "it", id, "--yes").fails().says(words);
    }

    private static String create(Stack stack, String operation, String json, String member) {
        JsonNode created = stack.outside().call(operation, json);
        return created.get(member).get("arn").asText();
    }

    /** Imports without a warning; the generated program, unedited, shows no changes. */
    private static String imported(Stack stack, String type, String id) {
        stack.pulumi("import", type, "it", id, "--yes", "--out", "generated.yaml")
                .succeeds()
                .doesNotSay("warning", "failed to validate", "do not match");
        String program = stack.read("generated.yaml");
        stack.text(program);
        stack.preview("--expect-no-changes").succeeds().doesNotSay("warning");
        return program;
    }
}
