package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.InjectedFault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests the outputs for the stream key that IVS creates with a channel, also after the key was reset outside Pulumi. */
class StreamKeyE2E {

    private static final String TWO_CHANNELS = """
            one: { type: aws-ivs:Channel }
            two: { type: aws-ivs:Channel }
            """;

    private static String streamKeyArn(Stack stack, String channel) {
        return stack.resource(channel).at("/outputs/streamKeyArn").asText();
    }

    @Test
    @Tag("reliability:stream-key-reset")
    void keyResetOutside_previewShowsItAndRefreshStoresIt() {
        try (Stack stack = Stack.of(TWO_CHANNELS)) {
            stack.up();
            String old = streamKeyArn(stack, "one");
            String other = streamKeyArn(stack, "two");
            String replacement = stack.console().resetStreamKey(stack.id("one"));
            stack.preview("--expect-no-changes")
                    .succeeds()
                    .says("streamKeyArn", old, replacement)
                    .doesNotSay("warning");
            stack.refresh().doesNotSay("warning");
            assertThat(streamKeyArn(stack, "one")).isEqualTo(replacement);
            assertThat(streamKeyArn(stack, "two")).isEqualTo(other);
            stack.preview("--expect-no-changes").succeeds().doesNotSay("streamKeyArn");
        }
    }

    @Test
    void compareStreamKeysFalse_readsNoKeyAndKeepsTheState() {
        try (Stack stack = Stack.of(TWO_CHANNELS)) {
            stack.config("aws-ivs:compareStreamKeys", "false");
            stack.up();
            String old = streamKeyArn(stack, "one");
            stack.console().resetStreamKey(stack.id("one"));
            stack.ivs().calls().reset();
            stack.refresh();
            assertThat(streamKeyArn(stack, "one")).isEqualTo(old);
            assertThat(stack.ivs().calls().of("BatchGetStreamKey")).isZero();
            assertThat(stack.ivs().calls().of("GetStreamKey")).isZero();
        }
    }

    /** The role for previews of pull requests does not need the permission to read stream keys. */
    @Test
    void readOfKeysDenied_stateIsKeptWithoutAWarning() {
        try (Stack stack = Stack.of(TWO_CHANNELS)) {
            stack.up();
            String one = streamKeyArn(stack, "one");
            for (String operation : new String[] {"BatchGetStreamKey", "GetStreamKey", "ListStreamKeys"}) {
                stack.ivs()
                        .faults()
                        .add(InjectedFault.response(operation, 403, "AccessDeniedException", "{\"message\":\"no\"}"));
            }
            stack.preview("--expect-no-changes").succeeds().doesNotSay("warning", "streamKeyArn");
            stack.refresh().doesNotSay("warning");
            assertThat(streamKeyArn(stack, "one")).isEqualTo(one);
        }
    }

    /** Channels that CloudFormation creates have no stream key, and some emulators do not support stream keys. */
    @Test
    void channelWithoutKey_isImportedAndReadByOneCall() {
        try (Stack stack = Stack.create()) {
            String arn = stack.console()
                    .call("CreateChannel", "{\"name\": \"studio\"}")
                    .at("/channel/arn")
                    .asText();
            stack.console()
                    .call("ListStreamKeys", "{\"channelArn\": \"" + arn + "\"}")
                    .get("streamKeys")
                    .forEach(key -> stack.console().call("DeleteStreamKey", "{\"arn\": " + key.get("arn") + "}"));
            stack.program("it: { type: aws-ivs:Channel }");
            stack.pulumi("import", "aws-ivs:index:Channel", "it", arn, "--yes", "--generate-code=false")
                    .succeeds()
                    .doesNotSay("warning");
            stack.ivs().calls().reset();
            stack.preview("--expect-no-changes").succeeds();
            assertThat(stack.ivs().calls().of("GetChannel")).isEqualTo(1);
            assertThat(stack.ivs().calls().of("ListStreamKeys")).isZero();
            assertThat(stack.ivs().calls().total()).isEqualTo(1);
        }
    }

    @Test
    void endpointWithoutStreamKeys_channelIsImported() {
        try (Stack stack = Stack.create()) {
            String arn = stack.console()
                    .call("CreateChannel", "{\"name\": \"studio\"}")
                    .at("/channel/arn")
                    .asText();
            stack.ivs().faults().add(InjectedFault.response("ListStreamKeys", 404, "UnknownOperationException", "{}"));
            stack.program("it: { type: aws-ivs:Channel }");
            stack.pulumi("import", "aws-ivs:index:Channel", "it", arn, "--yes", "--generate-code=false")
                    .succeeds()
                    .says("the endpoint does not know ListStreamKeys (HTTP 404)");
            stack.expectNoChanges();
        }
    }
}
