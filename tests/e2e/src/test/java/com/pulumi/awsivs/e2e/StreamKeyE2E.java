package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.Fault;
import org.junit.jupiter.api.Test;

/** The stream key that IVS makes with a channel, and what the state says of it when it is reset outside Pulumi. */
class StreamKeyE2E {

    private static final String TWO = """
            one: { type: aws-ivs:Channel }
            two: { type: aws-ivs:Channel }
            """;

    private static String key(Stack stack, String channel) {
        return stack.resource(channel).at("/outputs/streamKeyArn").asText();
    }

    @Test
    void aKeyThatWasResetOutsideIsSeenByAPreviewAndStoredByARefresh() {
        try (Stack stack = Stack.of(TWO)) {
            stack.up();
            String old = key(stack, "one");
            String other = key(stack, "two");
            String now = stack.outside().resetStreamKey(stack.id("one"));
            stack.preview("--expect-no-changes")
                    .succeeds()
                    .says("streamKeyArn", old, now)
                    .doesNotSay("warning");
            stack.refresh().doesNotSay("warning");
            assertThat(key(stack, "one")).isEqualTo(now);
            assertThat(key(stack, "two")).isEqualTo(other);
            stack.preview("--expect-no-changes").succeeds().doesNotSay("streamKeyArn");
        }
    }

    @Test
    void withoutTheComparisonTheKeyInTheStateStaysAndNoneIsRead() {
        try (Stack stack = Stack.of(TWO)) {
            stack.config("aws-ivs:compareStreamKeys", "false");
            stack.up();
            String old = key(stack, "one");
            stack.outside().resetStreamKey(stack.id("one"));
            stack.ivs().calls().reset();
            stack.refresh();
            assertThat(key(stack, "one")).isEqualTo(old);
            assertThat(stack.ivs().calls().of("BatchGetStreamKey")).isZero();
            assertThat(stack.ivs().calls().of("GetStreamKey")).isZero();
        }
    }

    /** The role of a pull request need not read keys. */
    @Test
    void aRoleThatMayNotReadKeysKeepsWhatTheStateHasWithoutAWarning() {
        try (Stack stack = Stack.of(TWO)) {
            stack.up();
            String one = key(stack, "one");
            for (String operation : new String[] {"BatchGetStreamKey", "GetStreamKey", "ListStreamKeys"}) {
                stack.ivs().faults().add(Fault.answer(operation, 403, "AccessDeniedException", "{\"message\":\"no\"}"));
            }
            stack.preview("--expect-no-changes").succeeds().doesNotSay("warning", "streamKeyArn");
            stack.refresh().doesNotSay("warning");
            assertThat(key(stack, "one")).isEqualTo(one);
        }
    }

    /** CloudFormation makes channels without a key, and some emulators know none. */
    @Test
    void aChannelWithoutAKeyIsImportedAndThenCostsOneCallARead() {
        try (Stack stack = Stack.create()) {
            String arn = stack.outside()
                    .call("CreateChannel", "{\"name\": \"studio\"}")
                    .at("/channel/arn")
                    .asText();
            stack.outside()
                    .call("ListStreamKeys", "{\"channelArn\": \"" + arn + "\"}")
                    .get("streamKeys")
                    .forEach(key -> stack.outside().call("DeleteStreamKey", "{\"arn\": " + key.get("arn") + "}"));
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
    void anImportWorksWhereTheEndpointHasNoStreamKeys() {
        try (Stack stack = Stack.create()) {
            String arn = stack.outside()
                    .call("CreateChannel", "{\"name\": \"studio\"}")
                    .at("/channel/arn")
                    .asText();
            stack.ivs().faults().add(Fault.answer("ListStreamKeys", 404, "UnknownOperationException", "{}"));
            stack.program("it: { type: aws-ivs:Channel }");
            stack.pulumi("import", "aws-ivs:index:Channel", "it", arn, "--yes", "--generate-code=false")
                    .succeeds()
                    .says("the endpoint does not know ListStreamKeys (HTTP 404)");
            stack.showsNoChanges();
        }
    }
}
