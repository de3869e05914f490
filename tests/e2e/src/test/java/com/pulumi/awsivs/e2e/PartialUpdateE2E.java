package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.awsivs.emulator.InjectedFault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests updates that fail after the first of several calls. The state records the progress, and the next {@code pulumi up} completes them. */
class PartialUpdateE2E {

    private static final String CHANNEL =
            "channel: { type: aws-ivs:Channel, properties: { authorized: %s, tags: { a: %s } } }\n";

    private static Stack stack(boolean detectDrift, String program) {
        Stack stack = Stack.of(program);
        stack.config("aws-ivs:detectDrift", String.valueOf(detectDrift));
        return stack;
    }

    private static void deny(Stack stack, String operation) {
        stack.ivs()
                .faults()
                .add(InjectedFault.response(operation, 403, "AccessDeniedException", "{\"message\":\"no\"}")
                        .onCalls(1));
    }

    @ParameterizedTest
    @Tag("reliability:tags-failed")
    @ValueSource(booleans = {true, false})
    void tagUpdateDenied_nextUpCompletesTheUpdate(boolean detectDrift) {
        try (Stack stack = stack(detectDrift, CHANNEL.formatted("true", "b"))) {
            stack.up();
            stack.program(CHANNEL.formatted("false", "c"));
            deny(stack, "TagResource");
            stack.tryUp().fails().says("TagResource: no (AccessDeniedException", "ivs:TagResource on arn:");
            assertThat(stack.resource("channel").at("/outputs/authorized").asBoolean())
                    .isFalse();
            assertThat(stack.resource("channel").at("/outputs/tags/a").asText()).isEqualTo("b");
            stack.preview().succeeds().doesNotSay("outside Pulumi");
            stack.up().says("~ 1 updated").doesNotSay("outside Pulumi");
            assertComplete(stack, false, "c");
        }
    }

    @ParameterizedTest
    @Tag("reliability:tags-failed-then-reverted")
    @ValueSource(booleans = {true, false})
    void tagUpdateDeniedAndChangeReverted_nextUpRestoresTheChannel(boolean detectDrift) {
        try (Stack stack = stack(detectDrift, CHANNEL.formatted("true", "b"))) {
            stack.up();
            stack.program(CHANNEL.formatted("false", "c"));
            deny(stack, "TagResource");
            stack.tryUp().fails();
            stack.program(CHANNEL.formatted("true", "b"));
            stack.up().doesNotSay("outside Pulumi");
            assertComplete(stack, true, "b");
        }
    }

    @ParameterizedTest
    @Tag("reliability:created-but-unreadable")
    @ValueSource(booleans = {true, false})
    void createdChannelCannotBeRead_nextUpCompletesTheState(boolean detectDrift) {
        try (Stack stack = stack(detectDrift, CHANNEL.formatted("true", "b"))) {
            stack.ivs()
                    .faults()
                    .add(InjectedFault.dropAfterCommit("CreateChannel").onCalls(1));
            deny(stack, "GetChannel");
            stack.tryUp().fails().says("GetChannel: no (AccessDeniedException", "ivs:GetChannel on arn:");
            assertThat(stack.id("channel")).contains(":channel/");
            stack.up();
            assertThat(stack.resource("channel").at("/outputs/playbackUrl").asText())
                    .endsWith(".m3u8");
            assertThat(stack.resource("channel").at("/outputs/streamKeyArn").asText())
                    .contains(":stream-key/");
            assertComplete(stack, true, "b");
        }
    }

    private static void assertComplete(Stack stack, boolean authorized, String tag) {
        JsonNode live = stack.console().channel(stack.id("channel"));
        assertThat(live.get("authorized").asBoolean()).isEqualTo(authorized);
        assertThat(live.at("/tags/a").asText()).isEqualTo(tag);
        assertThat(stack.resource("channel").has("initErrors")).isFalse();
        stack.expectNoChanges();
        assertThat(stack.ivs().state().total().channels()).isOne();
        stack.destroy();
        assertThat(stack.ivs().state().total().channels()).isZero();
    }
}
