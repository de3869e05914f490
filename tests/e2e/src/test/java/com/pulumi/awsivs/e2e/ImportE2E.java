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
            assertThat(stack.outside().keyPair(arn).path("name").asText()).isEmpty();
            stack.text(program.replace(
                            "publicKeyMaterial: \"\"",
                            "publicKeyMaterial: " + Keys.make().yaml())
                    .replace("protect: true", "protect: false"));
            stack.up().says("+-1 replaced");
        }
    }

    private static final String UNNAMED = """
            it:
              type: aws-ivs:PlaybackKeyPair
              properties: { publicKeyMaterial: %s }
              options: { %s }
            live:
              type: aws-ivs:Channel
              options: { %s }
            """;

    /** Its replacement would lock out every viewer; under protect the up would fail for ever. */
    @Test
    void importedResourcesKeepTheirNamesAndArnsWhereTheProgramGivesNoName() {
        Keys key = Keys.make();
        try (Stack stack = Stack.create()) {
            String pair = create(stack, "ImportPlaybackKeyPair", named("viewers-2024", key), "keyPair");
            String channel = create(stack, "CreateChannel", "{\"name\": \"studio\"}", "channel");
            stack.program(UNNAMED.formatted(key.yaml(), "", ""));
            stack.pulumi("import", KEYS, "it", pair, "--yes", "--generate-code=false")
                    .succeeds();
            stack.pulumi("import", CHANNEL, "live", channel, "--yes", "--generate-code=false")
                    .succeeds();
            stack.program(UNNAMED.formatted(key.yaml(), "protect: true", "protect: true"));
            unchanged(stack, pair, channel);
        }
    }

    @Test
    void resourcesTakenOverByTheImportOptionKeepTheirNamesAndArns() {
        Keys key = Keys.make();
        try (Stack stack = Stack.create()) {
            String pair = create(stack, "ImportPlaybackKeyPair", named("viewers-2024", key), "keyPair");
            String channel = create(stack, "CreateChannel", "{\"name\": \"studio\"}", "channel");
            stack.program(UNNAMED.formatted(key.yaml(), "import: '" + pair + "'", "import: '" + channel + "'"));
            stack.preview().succeeds().says("= 2 to import").doesNotSay("warning");
            stack.up().doesNotSay("warning");
            unchanged(stack, pair, channel);
            stack.program(UNNAMED.formatted(key.yaml(), "", ""));
            unchanged(stack, pair, channel);
        }
    }

    @Test
    void theImportLineOfTheConflictTakesThePairOverAsItIs() {
        Keys key = Keys.make();
        try (Stack stack = Stack.create()) {
            String pair = create(stack, "ImportPlaybackKeyPair", named("viewers-2024", key), "keyPair");
            String program = UNNAMED.formatted(key.yaml(), "", "");
            stack.program(program.substring(0, program.indexOf("live:")));
            String line = stack.tryUp()
                    .fails()
                    .output()
                    .lines()
                    .filter(each -> each.contains("pulumi import " + KEYS))
                    .findFirst()
                    .orElseThrow();
            assertThat(line).contains("pulumi import " + KEYS + " it " + pair);
            stack.pulumi("import", KEYS, "it", pair, "--yes", "--generate-code=false", "--protect=false")
                    .succeeds();
            stack.showsNoChanges();
            stack.up().says("unchanged");
            assertThat(stack.id("it")).isEqualTo(pair);
            assertThat(stack.ivs().calls().of("DeletePlaybackKeyPair")).isZero();
        }
    }

    @Test
    void aNameThatIsRemovedFromTheProgramStays() {
        Keys key = Keys.make();
        String program = UNNAMED.formatted(key.yaml(), "", "");
        try (Stack stack = Stack.of(program.replace("properties: {", "properties: { name: viewers-2024,")
                .replace("type: aws-ivs:Channel", "type: aws-ivs:Channel\n  properties: { name: studio }"))) {
            stack.up();
            String pair = stack.id("it");
            String channel = stack.id("live");
            stack.program(program);
            unchanged(stack, pair, channel);
            stack.outside().updateChannel(channel, "\"name\": \"renamed\"");
            stack.up().says("~ 1 updated");
            assertThat(stack.outside().channel(channel).get("name").asText()).isEqualTo("studio");
        }
    }

    private static String named(String name, Keys key) {
        return "{\"name\": \"" + name + "\", \"publicKeyMaterial\": " + key.yaml() + "}";
    }

    /** Nothing differs, and nothing is changed at IVS: the ARNs and the names are those from before. */
    private static void unchanged(Stack stack, String pair, String channel) {
        stack.showsNoChanges();
        stack.ivs().calls().reset();
        stack.up().says("3 unchanged").doesNotSay("warning");
        assertThat(stack.id("it")).isEqualTo(pair);
        assertThat(stack.id("live")).isEqualTo(channel);
        assertThat(stack.outside().keyPair(pair).get("name").asText()).isEqualTo("viewers-2024");
        assertThat(stack.outside().channel(channel).get("name").asText()).isEqualTo("studio");
        for (String operation :
                new String[] {"UpdateChannel", "CreateChannel", "ImportPlaybackKeyPair", "DeletePlaybackKeyPair"}) {
            assertThat(stack.ivs().calls().of(operation)).as(operation).isZero();
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
