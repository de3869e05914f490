package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests inputs that are unknown in a preview, and secret inputs. */
class UnknownsAndSecretsE2E {

    private static final String SECRET_MARKER = "4dabf18193072939515e22adb298388d";

    private static final String SECRET_TAG = """
            channel:
              type: aws-ivs:Channel
              properties:
                latencyMode: %s
                tags: { open: one, hidden: { fn::secret: very-hidden } }
            """;

    @Test
    void tagFromAnotherResource_isUnknownInPreviewAndSetByUp() {
        try (Stack stack = Stack.of("""
                first: { type: 'aws-ivs:Channel' }
                second:
                  type: aws-ivs:Channel
                  properties:
                    authorized: true
                    tags: { follows: '${first.arn}' }
                """)) {
            stack.preview().succeeds().says("+ 3 to create");
            stack.up().says("+ 3 created");
            assertThat(stack.console()
                            .channel(stack.id("second"))
                            .at("/tags/follows")
                            .asText())
                    .isEqualTo(stack.id("first"));
            stack.expectNoChanges();
        }
    }

    @Test
    void invalidPresetBesideUnknownTag_isReportedByPreview() {
        try (Stack stack = Stack.of("""
                first: { type: 'aws-ivs:Channel' }
                second:
                  type: aws-ivs:Channel
                  properties:
                    preset: HIGHER_BANDWIDTH_DELIVERY
                    tags: { follows: '${first.arn}' }
                """)) {
            stack.preview().fails().says("remove preset or change type");
        }
    }

    @Test
    void secretTag_staysSecretInCreateDriftRefreshAndUpdate() {
        try (Stack stack = Stack.of(SECRET_TAG.formatted("LOW"))) {
            assertTagIsSecret(stack, stack.up());
            stack.expectNoChanges();
            stack.console().tag(stack.id("channel"), "hidden", "drifted-value");
            PulumiResult preview = stack.preview().succeeds();
            preview.says("tags").doesNotSay("very-hidden", "drifted-value");
            assertTagIsSecret(stack, stack.refresh());
            assertTagIsSecret(stack, stack.up());
            stack.program(SECRET_TAG.formatted("NORMAL"));
            assertTagIsSecret(stack, stack.up());
            assertThat(stack.console()
                            .channel(stack.id("channel"))
                            .at("/tags/hidden")
                            .asText())
                    .isEqualTo("very-hidden");
        }
    }

    private static void assertTagIsSecret(Stack stack, PulumiResult run) {
        run.doesNotSay("very-hidden", "drifted-value");
        var channel = stack.resource("channel");
        assertThat(channel.toString()).doesNotContain("very-hidden", "drifted-value");
        assertThat(channel.at("/inputs/tags/hidden/" + SECRET_MARKER).isMissingNode())
                .isFalse();
        assertThat(channel.at("/outputs/tags/hidden/" + SECRET_MARKER).isMissingNode())
                .isFalse();
        assertThat(channel.at("/outputs/tags/open").asText()).isEqualTo("one");
    }
}
