package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests updates and deletes of live channels. */
class LiveChannelE2E {

    private static final String CHANNEL = "channel: { type: aws-ivs:Channel, properties: { %s } }\n";

    private static void goLive(Stack stack, int reconnects) {
        stack.ivs().streams().start(stack.id("channel"), reconnects, Duration.ofMillis(500));
    }

    @Test
    @Tag("reliability:stop-live-stream")
    @Tag("reliability:live-update")
    void updateOfLiveChannel_failsUntilStopLiveStreamIsSet() {
        try (Stack stack = Stack.of(CHANNEL.formatted("authorized: true"))) {
            stack.up();
            goLive(stack, 0);
            stack.program(CHANNEL.formatted("authorized: false"));
            stack.tryUp()
                    .fails()
                    .says("The channel is live since 20", "set stopLiveStream: true", "(ConflictException, HTTP 409");
            assertThat(stack.ivs().streams().isLive(stack.id("channel"))).isTrue();
            assertThat(stack.console()
                            .channel(stack.id("channel"))
                            .get("authorized")
                            .asBoolean())
                    .isTrue();

            stack.program(CHANNEL.formatted("authorized: false, stopLiveStream: true"));
            stack.up().says("~ 1 updated");
            assertThat(stack.ivs().streams().isLive(stack.id("channel"))).isFalse();
            stack.expectNoChanges();
        }
    }

    @Test
    @Tag("reliability:live-delete")
    void destroyOfLiveChannel_failsUntilStopLiveStreamIsDeployed() {
        try (Stack stack = Stack.of(CHANNEL.formatted(""))) {
            stack.up();
            goLive(stack, 2);
            stack.pulumi("destroy", "--yes", "--skip-preview")
                    .fails()
                    .says("The channel is live since 20", "deploy that with pulumi up before it is deleted");
            stack.program(CHANNEL.formatted("stopLiveStream: true"));
            stack.ivs().calls().reset();
            stack.up().says("~ 1 updated");
            assertThat(stack.ivs().calls().of("UpdateChannel")).isZero();
            assertThat(stack.ivs().calls().of("StopStream")).isZero();
            stack.destroy();
            assertThat(stack.ivs().calls().of("StopStream")).isEqualTo(3);
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    @Test
    @Tag("reliability:stop-live-stream-import")
    void channelImported_stopLiveStreamIsNotImported() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: live, stopLiveStream: true"))) {
            String arn = stack.console()
                    .call("CreateChannel", "{\"name\":\"live\"}")
                    .at("/channel/arn")
                    .asText();
            stack.pulumi("import", "aws-ivs:index:Channel", "channel", arn, "--yes", "--protect=false")
                    .succeeds()
                    .doesNotSay("stopLiveStream");
            stack.ivs().calls().reset();
            stack.up().says("~ 1 updated");
            assertThat(stack.ivs().calls().of("UpdateChannel")).isZero();
            stack.expectNoChanges();
        }
    }
}
