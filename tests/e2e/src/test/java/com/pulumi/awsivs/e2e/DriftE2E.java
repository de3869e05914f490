package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DriftE2E {

    private static final String CHANNEL = """
            channel:
              type: aws-ivs:Channel
              properties:
                %s
            """;
    private static final String PUBLIC = "The channel was made public outside Pulumi since the last deployment";
    private static final String PRIVATE = "The channel was made private outside Pulumi since the last deployment";

    /** Each managed property, changed outside, in a program that sets none of them. */
    private static final List<String> CHANGES = List.of(
            "\"authorized\": true",
            "\"latencyMode\": \"NORMAL\"",
            "\"type\": \"ADVANCED_HD\"",
            "\"insecureIngest\": true",
            "\"name\": \"other\"",
            "\"containerFormat\": \"FRAGMENTED_MP4\"",
            "\"recordingConfigurationArn\": \"arn:aws:ivs:us-west-2:123456789012:recording-configuration/abc\"",
            "\"playbackRestrictionPolicyArn\":"
                    + " \"arn:aws:ivs:us-west-2:123456789012:playback-restriction-policy/abc\"",
            "\"containerFormat\": \"FRAGMENTED_MP4\", \"multitrackInputConfiguration\":"
                    + " {\"enabled\": true, \"policy\": \"ALLOW\", \"maximumResolution\": \"SD\"}");

    private static final String EVERYTHING = """
            "name": "other", "authorized": false, "insecureIngest": false, "latencyMode": "LOW",
            "recordingConfigurationArn": "", "playbackRestrictionPolicyArn": "", "containerFormat": "FRAGMENTED_MP4",
            "multitrackInputConfiguration": {"enabled": true, "policy": "ALLOW", "maximumResolution": "HD"}
            """;

    @Test
    void driftOfEveryPropertyShowsThoughTheProgramSetsNoneAndIsRepaired() {
        try (Stack stack = Stack.of(CHANNEL.formatted("tags: {}"))) {
            stack.up();
            String arn = stack.id("channel");
            var deployed = stack.outside().channel(arn);
            for (String change : CHANGES) {
                stack.outside().updateChannel(arn, change);
                String property = change.split("\"", 3)[1];
                Run alarm = stack.preview("--expect-no-changes").fails().says("~ 1 to update", property);
                assertThat(alarm.exitCode()).as(change).isEqualTo(7);
                stack.up().says("~ 1 updated");
                assertThat(stack.outside().channel(arn)).as(change).isEqualTo(deployed);
            }
            stack.showsNoChanges();
        }
    }

    @Test
    void driftOfEveryPropertyThatTheProgramSetsShowsAndIsRepaired() {
        try (Stack stack = Stack.of("""
                rich:
                  type: aws-ivs:Channel
                  properties:
                    name: studio
                    authorized: true
                    insecureIngest: true
                    latencyMode: NORMAL
                    containerFormat: FRAGMENTED_MP4
                    multitrackInputConfiguration: { enabled: true, policy: REQUIRE, maximumResolution: HD }
                    recordingConfigurationArn: arn:aws:ivs:us-west-2:123456789012:recording-configuration/abc
                    playbackRestrictionPolicyArn: arn:aws:ivs:us-west-2:123456789012:playback-restriction-policy/abc
                advanced:
                  type: aws-ivs:Channel
                  properties: { type: ADVANCED_SD, preset: CONSTRAINED_BANDWIDTH_DELIVERY }
                """)) {
            stack.up();
            String rich = stack.id("rich");
            String advanced = stack.id("advanced");
            var deployed =
                    List.of(stack.outside().channel(rich), stack.outside().channel(advanced));
            stack.outside().updateChannel(rich, EVERYTHING);
            stack.outside()
                    .updateChannel(advanced, "\"type\": \"ADVANCED_SD\", \"preset\": \"HIGHER_BANDWIDTH_DELIVERY\"");
            stack.preview("--expect-no-changes")
                    .fails()
                    .says("~ 2 to update", "\"other\" => \"studio\"", "authorized", "insecureIngest", "latencyMode")
                    .says("policy", "recordingConfigurationArn", "playbackRestrictionPolicyArn", "preset");
            stack.up().says("~ 2 updated");
            assertThat(List.of(stack.outside().channel(rich), stack.outside().channel(advanced)))
                    .isEqualTo(deployed);
        }
    }

    @Test
    void aChannelMadePrivateIsSaidThoughTheProgramNeverMentionsIt() {
        try (Stack stack = Stack.of(CHANNEL.formatted("latencyMode: LOW"))) {
            stack.up();
            stack.outside().updateChannel(stack.id("channel"), "\"authorized\": true");
            stack.preview()
                    .succeeds()
                    .saysOnce(PRIVATE)
                    .saysOnce("This undoes a change made outside Pulumi. The channel becomes public");
            stack.up();
            stack.showsNoChanges();
        }
    }

    @Test
    void aChannelMadePublicIsSeenSaidAndRepaired() {
        try (Stack stack = Stack.of(CHANNEL.formatted("authorized: true"))) {
            stack.up();
            stack.outside().updateChannel(stack.id("channel"), "\"authorized\": false");
            stack.preview()
                    .succeeds()
                    .saysOnce(PUBLIC)
                    .saysOnce("This undoes a change made outside Pulumi. The channel becomes private");
            stack.up();
            assertThat(stack.outside()
                            .channel(stack.id("channel"))
                            .get("authorized")
                            .asBoolean())
                    .isTrue();
            stack.showsNoChanges();
        }
    }

    @Test
    void insecureIngestAllowedAndPolicyTakenAwayOutside_areWarnedAboutAndRepaired() {
        try (Stack stack = Stack.of(CHANNEL.formatted(
                "playbackRestrictionPolicyArn: arn:aws:ivs:us-west-2:123456789012:playback-restriction-policy/abc"))) {
            stack.up();
            stack.outside()
                    .updateChannel(
                            stack.id("channel"), "\"insecureIngest\": true, \"playbackRestrictionPolicyArn\": \"\"");
            stack.preview()
                    .succeeds()
                    .saysOnce("Insecure ingest was allowed outside Pulumi since the last deployment")
                    .saysOnce("The playback restriction policy was taken away outside Pulumi since the last deployment")
                    .saysOnce("This undoes a change made outside Pulumi. Insecure ingest is refused again")
                    .saysOnce(
                            "This undoes a change made outside Pulumi. The playback restriction policy applies again");
            stack.up().says("~ 1 updated");
            stack.showsNoChanges();
        }
    }

    @Test
    void aRefreshTellsWhatItFoundAndTheNextUpRepairsIt() {
        try (Stack stack = Stack.of(CHANNEL.formatted("authorized: false"))) {
            stack.up();
            stack.outside().updateChannel(stack.id("channel"), "\"authorized\": true");
            stack.refresh().says(PRIVATE, "~ 1 updated");
            assertThat(stack.resource("channel").at("/inputs/authorized").asBoolean())
                    .isTrue();
            stack.preview().succeeds().says("This undoes a change made outside Pulumi. The channel becomes public");
            stack.up().says("~ 1 updated");
            stack.showsNoChanges();
        }
    }

    @Test
    void tagsChangedOutsideAreSeenAndRepaired() {
        try (Stack stack = Stack.of(CHANNEL.formatted("tags: { team: video, keep: it }"))) {
            stack.up();
            String arn = stack.id("channel");
            stack.outside().tag(arn, "team", "audio");
            stack.outside().tag(arn, "new", "one");
            stack.outside().untag(arn, "keep");
            stack.preview("--expect-no-changes").fails().says("team", "new", "keep");
            stack.up();
            assertThat(stack.outside().channel(arn).get("tags"))
                    .isEqualTo(Stack.json("{\"keep\": \"it\", \"team\": \"video\"}"));
        }
    }

    @Test
    void whatWasDeletedOutsideIsMadeAgain() {
        try (Stack stack = Stack.of(
                CHANNEL.formatted("name: one") + """
                keys:
                  type: aws-ivs:PlaybackKeyPair
                  properties:
                    publicKeyMaterial: %s
                """.formatted(Keys.make().yaml()))) {
            stack.up();
            stack.outside().call("DeleteChannel", "{\"arn\": \"" + stack.id("channel") + "\"}");
            stack.outside().call("DeletePlaybackKeyPair", "{\"arn\": \"" + stack.id("keys") + "\"}");
            stack.preview("--expect-no-changes").fails().says("+ 2 to create");
            stack.up().says("+ 2 created");
            stack.showsNoChanges();
            stack.outside().call("DeleteChannel", "{\"arn\": \"" + stack.id("channel") + "\"}");
            stack.destroy();
        }
    }

    @Test
    void driftDetectionIsSwitchedOffAndOnAgain() {
        try (Stack stack = Stack.of(CHANNEL.formatted("authorized: true"))) {
            stack.config("aws-ivs:detectDrift", "false");
            stack.up();
            stack.outside().updateChannel(stack.id("channel"), "\"authorized\": false");
            stack.showsNoChanges();
            stack.config("aws-ivs:detectDrift", "true");
            stack.preview().succeeds().says("detectDrift is switched on again: run `pulumi refresh` once");
            stack.refresh().says(PUBLIC);
            stack.up().says("~ 1 updated");
            stack.outside().updateChannel(stack.id("channel"), "\"authorized\": false");
            stack.preview("--expect-no-changes").fails().says(PUBLIC);
        }
    }

    @Test
    void tagsOfAKeyPairChangedOutsideAreSeenAndRepaired() {
        try (Stack stack = Stack.of("""
                keys:
                  type: aws-ivs:PlaybackKeyPair
                  properties:
                    publicKeyMaterial: %s
                    tags: { team: video }
                """.formatted(Keys.make().yaml()))) {
            stack.up();
            String arn = stack.id("keys");
            stack.outside().tag(arn, "team", "audio");
            stack.preview("--expect-no-changes").fails().says("~ 1 to update", "team");
            stack.up();
            assertThat(stack.id("keys")).isEqualTo(arn);
            assertThat(stack.outside().keyPair(arn).get("tags")).isEqualTo(Stack.json("{\"team\": \"video\"}"));
        }
    }
}
