package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnknownsAndSecretsE2E {

    private static final String MARK = "4dabf18193072939515e22adb298388d";

    private static final String SECRET_TAG = """
            channel:
              type: aws-ivs:Channel
              properties:
                latencyMode: %s
                tags: { open: one, hidden: { fn::secret: very-hidden } }
            """;

    @Test
    void aTagFromAnotherResourceIsUnknownInThePreviewAndNothingElseIs() {
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
            assertThat(stack.outside()
                            .channel(stack.id("second"))
                            .at("/tags/follows")
                            .asText())
                    .isEqualTo(stack.id("first"));
            stack.showsNoChanges();
        }
    }

    @Test
    void aFaultBesideAnUnknownIsStillFound() {
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
    void aSecretTagStaysSecretThroughCreateDriftRefreshAndUpdate() {
        try (Stack stack = Stack.of(SECRET_TAG.formatted("LOW"))) {
            isHidden(stack, stack.up());
            stack.showsNoChanges();
            stack.outside().tag(stack.id("channel"), "hidden", "drifted-value");
            Run preview = stack.preview().succeeds();
            preview.says("tags").doesNotSay("very-hidden", "drifted-value");
            isHidden(stack, stack.refresh());
            isHidden(stack, stack.up());
            stack.program(SECRET_TAG.formatted("NORMAL"));
            isHidden(stack, stack.up());
            assertThat(stack.outside()
                            .channel(stack.id("channel"))
                            .at("/tags/hidden")
                            .asText())
                    .isEqualTo("very-hidden");
        }
    }

    private static void isHidden(Stack stack, Run run) {
        run.doesNotSay("very-hidden", "drifted-value");
        var channel = stack.resource("channel");
        assertThat(channel.toString()).doesNotContain("very-hidden", "drifted-value");
        assertThat(channel.at("/inputs/tags/hidden/" + MARK).isMissingNode()).isFalse();
        assertThat(channel.at("/outputs/tags/hidden/" + MARK).isMissingNode()).isFalse();
        assertThat(channel.at("/outputs/tags/open").asText()).isEqualTo("one");
    }

    @Test
    void functionsLookUpWhatThereIs() {
        try (Stack stack = Stack.create()) {
            String key = Keys.make().yaml();
            String pair = stack.outside()
                    .call("ImportPlaybackKeyPair", "{\"name\": \"kp\", \"publicKeyMaterial\": " + key + "}")
                    .at("/keyPair/arn")
                    .asText();
            String arn = stack.outside()
                    .call("CreateChannel", "{\"name\": \"studio\", \"authorized\": true}")
                    .at("/channel/arn")
                    .asText();
            String absent = "arn:aws:ivs:us-west-2:123456789012:channel/absent";
            stack.text("""
                    variables:
                      one: { fn::invoke: { function: 'aws-ivs:getChannel', arguments: { arn: '%1$s' } } }
                      all: { fn::invoke: { function: 'aws-ivs:getChannels', arguments: {} } }
                      some: { fn::invoke: { function: 'aws-ivs:getChannels', arguments: { arns: ['%1$s', '%2$s'] } } }
                      named: { fn::invoke: { function: 'aws-ivs:getChannels', arguments: { filterByName: none } } }
                      pair: { fn::invoke: { function: 'aws-ivs:getPlaybackKeyPair', arguments: { arn: '%3$s' } } }
                      pairs: { fn::invoke: { function: 'aws-ivs:getPlaybackKeyPairs', arguments: {} } }
                    outputs:
                      one: ${one.playbackUrl}
                      all: ${all.channels}
                      some: ${some}
                      named: ${named.channels}
                      pair: ${pair}
                      pairs: ${pairs.keyPairs}
                    """.formatted(arn, absent, pair));
            stack.up();
            var outputs = Stack.json(
                    stack.pulumi("stack", "output", "--json", "--show-secrets").output());
            assertThat(outputs.get("one").asText()).endsWith(".m3u8");
            assertThat(outputs.at("/all/0/authorized").asBoolean()).isTrue();
            assertThat(outputs.at("/some/channels/0/containerFormat").asText()).isEqualTo("TS");
            assertThat(outputs.at("/some/notFound/0").asText()).isEqualTo(absent);
            assertThat(outputs.at("/named")).isEmpty();
            assertThat(outputs.at("/pair/fingerprint").asText()).hasSize(47);
            assertThat(outputs.at("/pairs/0/name").asText()).isEqualTo("kp");
        }
    }

    @Test
    void wrongArgumentsOfAFunctionAreRefusedInWords() {
        try (Stack stack = Stack.create()) {
            stack.text("""
                    variables:
                      all:
                        fn::invoke:
                          function: aws-ivs:getChannels
                          arguments: { filterByName: a, arns: [studio] }
                    outputs:
                      all: ${all.channels}
                    """);
            stack.preview().fails().says("give one of filterByName", "'studio' is not the ARN of a channel");
        }
    }
}
