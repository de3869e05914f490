package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the functions that read channels, key pairs and live streams, and the lists of {@code pulumi do}. */
class FunctionsE2E {

    @Test
    void existingResources_areReturnedByEachFunction() {
        try (Stack stack = Stack.create()) {
            String key = EcKeyPair.generate().yaml();
            String pair = stack.console()
                    .call("ImportPlaybackKeyPair", "{\"name\": \"kp\", \"publicKeyMaterial\": " + key + "}")
                    .at("/keyPair/arn")
                    .asText();
            String arn = stack.console()
                    .call("CreateChannel", "{\"name\": \"studio\", \"authorized\": true}")
                    .at("/channel/arn")
                    .asText();
            String idle = stack.console()
                    .call("CreateChannel", "{\"name\": \"idle\"}")
                    .at("/channel/arn")
                    .asText();
            String absent = "arn:aws:ivs:us-west-2:123456789012:channel/absent";
            stack.wholeProgram("""
                    variables:
                      one: { fn::invoke: { function: 'aws-ivs:getChannel', arguments: { arn: '%1$s' } } }
                      all: { fn::invoke: { function: 'aws-ivs:getChannels', arguments: {} } }
                      some: { fn::invoke: { function: 'aws-ivs:getChannels', arguments: { arns: ['%1$s', '%2$s'] } } }
                      named: { fn::invoke: { function: 'aws-ivs:getChannels', arguments: { filterByName: none } } }
                      pair: { fn::invoke: { function: 'aws-ivs:getPlaybackKeyPair', arguments: { arn: '%3$s' } } }
                      pairs: { fn::invoke: { function: 'aws-ivs:getPlaybackKeyPairs', arguments: {} } }
                      stream: { fn::invoke: { function: 'aws-ivs:getStream', arguments: { channelArn: '%1$s' } } }
                      idle: { fn::invoke: { function: 'aws-ivs:getStream', arguments: { channelArn: '%4$s' } } }
                      healthy: { fn::invoke: { function: 'aws-ivs:getStreams', arguments: { filterByHealth: HEALTHY } } }
                      starving: { fn::invoke: { function: 'aws-ivs:getStreams', arguments: { filterByHealth: STARVING } } }
                    outputs:
                      one: ${one.playbackUrl}
                      all: ${all.channels}
                      some: ${some}
                      named: ${named.channels}
                      pair: ${pair}
                      pairs: ${pairs.keyPairs}
                      stream: ${stream}
                      idle: ${idle}
                      healthy: ${healthy.streams}
                      starving: ${starving.streams}
                    """.formatted(arn, absent, pair, idle));
            stack.ivs().streams().start(arn);
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
            assertThat(outputs.at("/stream/live").asBoolean()).isTrue();
            assertThat(outputs.at("/stream/health").asText()).isEqualTo("HEALTHY");
            assertThat(outputs.at("/stream/playbackUrl")).isEqualTo(outputs.get("one"));
            assertThat(outputs.get("idle"))
                    .isEqualTo(Stack.json("{\"live\": false, \"channelArn\": \"" + idle + "\"}"));
            assertThat(outputs.at("/healthy/0/channelArn").asText()).isEqualTo(arn);
            assertThat(outputs.get("starving")).isEmpty();
        }
    }

    @Test
    void existingResources_areListedByPage_allAndFiltered() {
        try (Stack stack = Stack.create()) {
            for (int i = 0; i <= 100; i++) stack.console().call("CreateChannel", "{\"name\": \"c" + i + "\"}");
            stack.ivs().calls().reset();
            JsonNode page = list(stack, "Channel");
            assertThat(page).hasSize(100);
            assertThat(page.at("/7/name").asText()).isEqualTo("c7");
            assertThat(stack.ivs().calls().total()).isOne();
            JsonNode all = list(stack, "Channel", "--all");
            assertThat(all).hasSize(101);
            assertThat(stack.ivs().calls().total()).isEqualTo(3);
            assertThat(list(stack, "Channel", "--count", "101")).isEqualTo(all);
            assertThat(stack.ivs().calls().total()).isEqualTo(5);
            JsonNode named = list(stack, "Channel", "--name", "c100");
            assertThat(named).hasSize(1);
            assertThat(named.get(0)).isEqualTo(all.get(100));
            String arn = named.at("/0/id").asText();
            assertThat(list(stack, "StreamKey", "--channel-arn", arn)
                            .at("/0/id")
                            .asText())
                    .contains(":stream-key/");
            assertThat(list(stack, "PlaybackKeyPair")).isEmpty();
            assertThat(list(stack, "PlaybackRestrictionPolicy")).isEmpty();
            stack.pulumi("do", "aws-ivs:StreamKey", "list")
                    .fails()
                    .says("channelArn is required", "add --channel-arn arn:aws:ivs:us-west-2:");
            stack.pulumi("do", "aws-ivs:Channel", "list", "--recording-configuration-arn", arn)
                    .fails()
                    .says("is the ARN of a channel, not of a recording configuration");
            stack.pulumi("import", "aws-ivs:index:Channel", "found", arn, "--yes", "--generate-code=false")
                    .succeeds()
                    .says("1 imported");
        }
    }

    private static JsonNode list(Stack stack, String type, String... options) {
        List<String> command = new ArrayList<>(List.of("do", "aws-ivs:" + type, "list"));
        command.addAll(List.of(options));
        return Stack.json(
                stack.pulumi(command.toArray(String[]::new)).succeeds().output());
    }

    @Test
    void invalidArguments_errorsNameEachOne() {
        try (Stack stack = Stack.create()) {
            stack.wholeProgram("""
                    variables:
                      all:
                        fn::invoke:
                          function: aws-ivs:getChannels
                          arguments: { filterByName: a, arns: [studio] }
                    outputs:
                      all: ${all.channels}
                    """);
            stack.preview().fails().says("set only one of filterByName", "'studio' is not the ARN of a channel");
        }
    }
}
