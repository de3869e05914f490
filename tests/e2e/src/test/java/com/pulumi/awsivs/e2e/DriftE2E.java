package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that a preview shows changes made outside Pulumi, and that {@code pulumi up} reverts them. */
class DriftE2E {

    private static final String CHANNEL = """
            channel:
              type: aws-ivs:Channel
              properties:
                %s
            """;
    private static final String MADE_PUBLIC = "The channel was made public outside Pulumi";
    private static final String MADE_PRIVATE = "The channel was made private outside Pulumi";

    /** Changes outside Pulumi, one for each managed property. The program sets none of these properties. */
    private static final List<String> CHANGE_OF_EACH_PROPERTY = List.of(
            "\"authorized\": true",
            "\"latencyMode\": \"NORMAL\"",
            "\"type\": \"ADVANCED_HD\"",
            "\"insecureIngest\": true",
            "\"name\": \"other\"",
            "\"containerFormat\": \"FRAGMENTED_MP4\"",
            "\"recordingConfigurationArn\": \"RECORDING\"",
            "\"playbackRestrictionPolicyArn\": \"POLICY\"",
            "\"containerFormat\": \"FRAGMENTED_MP4\", \"multitrackInputConfiguration\":"
                    + " {\"enabled\": true, \"policy\": \"ALLOW\", \"maximumResolution\": \"SD\"}");

    private static final String CHANGE_OF_ALL_PROPERTIES = """
            "name": "other", "authorized": false, "insecureIngest": false, "latencyMode": "LOW",
            "recordingConfigurationArn": "", "playbackRestrictionPolicyArn": "", "containerFormat": "FRAGMENTED_MP4",
            "multitrackInputConfiguration": {"enabled": true, "policy": "ALLOW", "maximumResolution": "HD"}
            """;

    @Test
    void propertiesNotInProgram_driftOfEachIsShownAndRepaired() {
        try (Stack stack = Stack.of(CHANNEL.formatted("tags: {}"))) {
            stack.up();
            String arn = stack.id("channel");
            var deployed = stack.console().channel(arn);
            String recording = stack.console().createRecordingConfiguration();
            String policy = stack.console().createRestrictionPolicy();
            for (String change : CHANGE_OF_EACH_PROPERTY) {
                stack.console()
                        .updateChannel(
                                arn, change.replace("RECORDING", recording).replace("POLICY", policy));
                String property = change.split("\"", 3)[1];
                PulumiResult alarm =
                        stack.preview("--expect-no-changes").fails().says("~ 1 to update", property);
                assertThat(alarm.exitCode()).as(change).isEqualTo(7);
                stack.up().says("~ 1 updated");
                assertThat(stack.console().channel(arn)).as(change).isEqualTo(deployed);
            }
            stack.expectNoChanges();
        }
    }

    @Test
    void propertiesInProgram_driftOfEachIsShownAndRepaired() {
        try (Stack stack = Stack.create()) {
            stack.program("""
                rich:
                  type: aws-ivs:Channel
                  properties:
                    name: studio
                    authorized: true
                    insecureIngest: true
                    latencyMode: NORMAL
                    containerFormat: FRAGMENTED_MP4
                    multitrackInputConfiguration: { enabled: true, policy: REQUIRE, maximumResolution: HD }
                    recordingConfigurationArn: %s
                    playbackRestrictionPolicyArn: %s
                advanced:
                  type: aws-ivs:Channel
                  properties: { type: ADVANCED_SD, preset: CONSTRAINED_BANDWIDTH_DELIVERY }
                """.formatted(
                            stack.console().createRecordingConfiguration(),
                            stack.console().createRestrictionPolicy()));
            stack.up();
            String rich = stack.id("rich");
            String advanced = stack.id("advanced");
            var deployed =
                    List.of(stack.console().channel(rich), stack.console().channel(advanced));
            stack.console().updateChannel(rich, CHANGE_OF_ALL_PROPERTIES);
            stack.console()
                    .updateChannel(advanced, "\"type\": \"ADVANCED_SD\", \"preset\": \"HIGHER_BANDWIDTH_DELIVERY\"");
            stack.preview("--expect-no-changes")
                    .fails()
                    .says("~ 2 to update", "\"other\" => \"studio\"", "authorized", "insecureIngest", "latencyMode")
                    .says("policy", "recordingConfigurationArn", "playbackRestrictionPolicyArn", "preset");
            stack.up().says("~ 2 updated");
            assertThat(List.of(stack.console().channel(rich), stack.console().channel(advanced)))
                    .isEqualTo(deployed);
        }
    }

    @Test
    void channelMadePrivateOutside_previewWarnsWithoutAuthorizedInProgram() {
        try (Stack stack = Stack.of(CHANNEL.formatted("latencyMode: LOW"))) {
            stack.up();
            stack.console().updateChannel(stack.id("channel"), "\"authorized\": true");
            stack.preview()
                    .succeeds()
                    .saysOnce(MADE_PRIVATE)
                    .saysOnce("This undoes a change made outside Pulumi. The channel becomes public");
            stack.up();
            stack.expectNoChanges();
        }
    }

    @Test
    void channelMadePublicOutside_previewWarnsAndUpRepairs() {
        try (Stack stack = Stack.of(CHANNEL.formatted("authorized: true"))) {
            stack.up();
            stack.console().updateChannel(stack.id("channel"), "\"authorized\": false");
            stack.preview()
                    .succeeds()
                    .saysOnce(MADE_PUBLIC)
                    .saysOnce("This undoes a change made outside Pulumi. The channel becomes private");
            stack.up();
            assertThat(stack.console()
                            .channel(stack.id("channel"))
                            .get("authorized")
                            .asBoolean())
                    .isTrue();
            stack.expectNoChanges();
        }
    }

    @Test
    void insecureIngestAndPolicyChangedOutside_previewWarnsAndUpRepairs() {
        try (Stack stack = Stack.create()) {
            stack.program(CHANNEL.formatted(
                    "playbackRestrictionPolicyArn: " + stack.console().createRestrictionPolicy()));
            stack.up();
            stack.console()
                    .updateChannel(
                            stack.id("channel"), "\"insecureIngest\": true, \"playbackRestrictionPolicyArn\": \"\"");
            stack.preview()
                    .succeeds()
                    .saysOnce("Insecure ingest was allowed outside Pulumi")
                    .saysOnce("The playback restriction policy was removed outside Pulumi")
                    .saysOnce("This undoes a change made outside Pulumi. Insecure ingest is refused again")
                    .saysOnce(
                            "This undoes a change made outside Pulumi. The playback restriction policy applies again");
            stack.up().says("~ 1 updated");
            stack.expectNoChanges();
        }
    }

    @Test
    void refreshAfterDrift_reportsItAndNextUpRepairs() {
        try (Stack stack = Stack.of(CHANNEL.formatted("authorized: false"))) {
            stack.up();
            stack.console().updateChannel(stack.id("channel"), "\"authorized\": true");
            stack.refresh().says(MADE_PRIVATE, "~ 1 updated");
            assertThat(stack.resource("channel").at("/inputs/authorized").asBoolean())
                    .isTrue();
            stack.preview().succeeds().says("This undoes a change made outside Pulumi. The channel becomes public");
            stack.up().says("~ 1 updated");
            stack.expectNoChanges();
        }
    }

    @Test
    void tagsChangedOutside_areShownAndRepaired() {
        try (Stack stack = Stack.of(CHANNEL.formatted("tags: { team: video, keep: it }"))) {
            stack.up();
            String arn = stack.id("channel");
            stack.console().tag(arn, "team", "audio");
            stack.console().tag(arn, "new", "one");
            stack.console().untag(arn, "keep");
            stack.preview("--expect-no-changes").fails().says("team", "new", "keep");
            stack.up();
            assertThat(stack.console().channel(arn).get("tags"))
                    .isEqualTo(Stack.json("{\"keep\": \"it\", \"team\": \"video\"}"));
        }
    }

    @Test
    void resourcesDeletedOutside_areCreatedAgain() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: one")
                + """
                keys:
                  type: aws-ivs:PlaybackKeyPair
                  properties:
                    publicKeyMaterial: %s
                """.formatted(EcKeyPair.generate().yaml()))) {
            stack.up();
            stack.console().call("DeleteChannel", "{\"arn\": \"" + stack.id("channel") + "\"}");
            stack.console().call("DeletePlaybackKeyPair", "{\"arn\": \"" + stack.id("keys") + "\"}");
            stack.preview("--expect-no-changes").fails().says("+ 2 to create");
            stack.up().says("+ 2 created");
            stack.expectNoChanges();
            stack.console().call("DeleteChannel", "{\"arn\": \"" + stack.id("channel") + "\"}");
            stack.destroy();
        }
    }

    @Test
    void detectDriftSwitchedOffAndOn_takesEffectAfterARefresh() {
        try (Stack stack = Stack.of(CHANNEL.formatted("authorized: true"))) {
            stack.config("aws-ivs:detectDrift", "false");
            stack.up();
            stack.console().updateChannel(stack.id("channel"), "\"authorized\": false");
            stack.expectNoChanges();
            stack.config("aws-ivs:detectDrift", "true");
            stack.preview().succeeds().says("detectDrift is switched on again: run `pulumi refresh` once");
            stack.refresh().says(MADE_PUBLIC);
            stack.up().says("~ 1 updated");
            stack.console().updateChannel(stack.id("channel"), "\"authorized\": false");
            stack.preview("--expect-no-changes").fails().says(MADE_PUBLIC);
        }
    }

    @Test
    void keyPairTagsChangedOutside_areShownAndRepaired() {
        try (Stack stack = Stack.of("""
                keys:
                  type: aws-ivs:PlaybackKeyPair
                  properties:
                    publicKeyMaterial: %s
                    tags: { team: video }
                """.formatted(EcKeyPair.generate().yaml()))) {
            stack.up();
            String arn = stack.id("keys");
            stack.console().tag(arn, "team", "audio");
            stack.preview("--expect-no-changes").fails().says("~ 1 to update", "team");
            stack.up();
            assertThat(stack.id("keys")).isEqualTo(arn);
            assertThat(stack.console().keyPair(arn).get("tags")).isEqualTo(Stack.json("{\"team\": \"video\"}"));
        }
    }
}
