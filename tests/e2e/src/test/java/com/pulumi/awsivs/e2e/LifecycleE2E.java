package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests create, update and delete of channels and key pairs. */
class LifecycleE2E {

    /** The key that marks an encrypted value in the state. */
    private static final String SECRET_MARKER = "/4dabf18193072939515e22adb298388d";

    private static final String CHANNEL = """
            channel:
              type: aws-ivs:Channel
              properties:
                %s
            """;

    @Test
    void channelAndKeyPair_areCreatedReadUnchangedAndDestroyed() {
        try (Stack stack = Stack.of(CHANNEL.formatted("authorized: true")
                + """
                keys:
                  type: aws-ivs:PlaybackKeyPair
                  properties:
                    publicKeyMaterial: %s
                """.formatted(EcKeyPair.generate().yaml()))) {
            stack.up().says("+ 3 created");
            JsonNode channel = stack.resource("channel").get("outputs");
            assertThat(channel.get("authorized").asBoolean()).isTrue();
            assertThat(channel.get("playbackUrl").asText()).endsWith(".m3u8");
            assertThat(channel.at("/streamKeyValue" + SECRET_MARKER).isMissingNode())
                    .isFalse();
            assertThat(channel.at("/srtPassphrase" + SECRET_MARKER).isMissingNode())
                    .isFalse();
            assertThat(channel.get("arn").asText()).isEqualTo(stack.id("channel"));
            assertThat(stack.export().toString()).doesNotContain("sk_us-west-2_");

            stack.ivs().calls().reset();
            stack.up().says("3 unchanged");
            var calls = stack.ivs().calls();
            assertThat(calls.total())
                    .isEqualTo(calls.of("GetChannel") + calls.of("GetStreamKey") + calls.of("GetPlaybackKeyPair"));
            stack.expectNoChanges();

            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
            assertThat(stack.ivs().state().total().playbackKeyPairs()).isZero();
        }
    }

    @Test
    void eachChannelProperty_isUpdatedInPlaceByOneCall() {
        Map<String, String> values = Map.of(
                "name", "renamed",
                "latencyMode", "NORMAL",
                "insecureIngest", "true",
                "type", "ADVANCED_HD",
                "containerFormat", "FRAGMENTED_MP4");
        try (Stack stack = Stack.of(CHANNEL.formatted("name: plain"))) {
            stack.up();
            String arn = stack.id("channel");
            Map<String, String> steps = new HashMap<>(values);
            steps.put("recordingConfigurationArn", stack.console().createRecordingConfiguration());
            steps.put("playbackRestrictionPolicyArn", stack.console().createRestrictionPolicy());
            steps.forEach((property, value) -> {
                String name = property.equals("name") ? "" : "\n    name: plain";
                stack.program(CHANNEL.formatted(property + ": " + value + name));
                stack.ivs().calls().reset();
                stack.up().says("~ 1 updated");
                assertThat(stack.ivs().calls().of("UpdateChannel")).as(property).isEqualTo(1);
                String live = stack.console().channel(arn).get(property).asText();
                assertThat(live).as(property).isEqualTo(value);
                stack.expectNoChanges();
            });
            assertThat(stack.id("channel")).isEqualTo(arn);
        }
    }

    @Test
    void presetAndMultitrackInput_areAddedAndRemoved() {
        try (Stack stack =
                Stack.of(CHANNEL.formatted("type: ADVANCED_SD\n    preset: CONSTRAINED_BANDWIDTH_DELIVERY"))) {
            stack.up();
            stack.program(CHANNEL.formatted("type: STANDARD"));
            stack.up().says("~ 1 updated");
            stack.program(CHANNEL.formatted("containerFormat: FRAGMENTED_MP4\n    multitrackInputConfiguration:"
                    + " { enabled: true, policy: REQUIRE, maximumResolution: HD }"));
            stack.up().says("~ 1 updated");
            stack.expectNoChanges();
            stack.program(CHANNEL.formatted("latencyMode: LOW"));
            stack.up().says("~ 1 updated");
            stack.expectNoChanges();
            assertThat(stack.console()
                            .channel(stack.id("channel"))
                            .at("/multitrackInputConfiguration/enabled")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Test
    void authorizedSwitchedOffAndOn_eachPreviewWarns() {
        try (Stack stack = Stack.of(CHANNEL.formatted("authorized: true"))) {
            stack.up();
            stack.program(CHANNEL.formatted("authorized: false"));
            stack.preview().succeeds().saysOnce("The channel becomes public: anyone with the playback URL can watch.");
            stack.up();
            assertThat(stack.console()
                            .channel(stack.id("channel"))
                            .get("authorized")
                            .asBoolean())
                    .isFalse();
            stack.program(CHANNEL.formatted("authorized: true"));
            stack.preview()
                    .succeeds()
                    .saysOnce("The channel becomes private: viewers without a valid token are refused.");
            stack.up();
            stack.program(CHANNEL.formatted("latencyMode: LOW"));
            stack.up(); // the program no longer sets authorized, and the default is public
            assertThat(stack.console()
                            .channel(stack.id("channel"))
                            .get("authorized")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Test
    void someTagsChanged_onlyTheseAreSent() {
        try (Stack stack = Stack.of(CHANNEL.formatted("tags: { a: one, b: two }"))) {
            stack.up();
            stack.program(CHANNEL.formatted("tags: { a: other, c: three }"));
            stack.ivs().calls().reset();
            stack.up().says("~ 1 updated");
            assertThat(stack.ivs().calls().of("TagResource")).isEqualTo(1);
            assertThat(stack.ivs().calls().of("UntagResource")).isEqualTo(1);
            assertThat(stack.ivs().calls().of("UpdateChannel")).isZero();
            assertThat(stack.console().channel(stack.id("channel")).get("tags"))
                    .isEqualTo(Stack.json("{\"a\": \"other\", \"c\": \"three\"}"));
            stack.expectNoChanges();
        }
    }

    @Test
    void autonamingPatternConfigured_namesTheChannel() {
        try (Stack stack = Stack.of(CHANNEL.formatted("latencyMode: LOW"))) {
            stack.config("pulumi:autonaming.pattern", "${project}-${name}-x");
            stack.up();
            assertThat(stack.resource("channel").at("/outputs/name").asText()).isEqualTo("e2e-channel-x");
        }
    }

    @Test
    void restrictionPolicyOnPrivateChannel_previewWarns() {
        String warning = "IVS ignores playbackRestrictionPolicyArn while authorized is true";
        String policyOfProgram = "playbackRestrictionPolicyArn: ${policy.arn}\n    authorized: true";
        try (Stack stack = Stack.of(CHANNEL.formatted(policyOfProgram) + """

                policy:
                  type: aws-ivs:PlaybackRestrictionPolicy
                  properties: { allowedCountries: [US] }
                """)) {
            stack.preview().succeeds().saysOnce(warning);
            String policy = "playbackRestrictionPolicyArn: " + stack.console().createRestrictionPolicy();
            stack.program(CHANNEL.formatted(policy + "\n    authorized: true"));
            stack.preview().succeeds().saysOnce(warning);
            stack.up();
            stack.preview().succeeds().doesNotSay(warning); // nothing changes
            stack.program(CHANNEL.formatted(policy));
            stack.preview().succeeds().doesNotSay(warning);
        }
    }
}
