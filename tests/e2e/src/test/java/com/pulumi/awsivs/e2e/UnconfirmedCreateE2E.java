package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.InjectedFault;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests creates whose request or response is lost in an outage that lasts until the command ends. The next command searches for the resources. */
class UnconfirmedCreateE2E {

    private static final String PROGRAM = """
            channel:
              type: aws-ivs:Channel
              properties: { authorized: %s }
              options: { customTimeouts: { create: 5s } }
            keys:
              type: aws-ivs:PlaybackKeyPair
              properties: { publicKeyMaterial: %s }
              options: { customTimeouts: { create: 5s } }
            """;

    private static final String THREE_SECONDS =
            "channel: { type: aws-ivs:Channel, options: { customTimeouts: { create: 3s } } }\n";

    /** Whether requests or responses are lost in the outage. */
    enum Lost {
        RESPONSES,
        REQUESTS;

        InjectedFault of(String operation) {
            return this == RESPONSES
                    ? InjectedFault.dropAfterCommit(operation)
                    : InjectedFault.dropBeforeCommit(operation);
        }

        int created() {
            return this == RESPONSES ? 1 : 0;
        }
    }

    private final String key = EcKeyPair.generate().yaml();

    private Stack stackAfterOutage(Lost lost, boolean detectDrift) {
        Stack stack = Stack.of(PROGRAM.formatted("true", key));
        stack.config("aws-ivs:detectDrift", String.valueOf(detectDrift));
        stack.ivs().faults().add(lost.of("*"));
        stack.tryUp()
                .fails()
                .says(
                        "the connection to http://127.0.0.1",
                        "The create is recorded in the state as unconfirmed: the next `pulumi up` looks for a channel named channel-",
                        "The create is recorded in the state as unconfirmed: the next `pulumi up` looks for a playback key pair with the"
                                + " fingerprint ");
        stack.ivs().faults().clear();
        assertCounts(stack, lost.created());
        assertThat(stack.id("channel")).startsWith("unconfirmed: channel named channel-");
        return stack;
    }

    private static void assertCounts(Stack stack, int each) {
        var total = stack.ivs().state().total();
        assertThat(total.channels()).isEqualTo(each);
        assertThat(total.playbackKeyPairs()).isEqualTo(each);
    }

    @ParameterizedTest
    @Tag("reliability:outage")
    @EnumSource
    void outageDuringCreate_nextUpFindsOrCreatesTheResources(Lost lost) {
        for (boolean detectDrift : new boolean[] {true, false}) {
            try (Stack stack = stackAfterOutage(lost, detectDrift)) {
                stack.program(PROGRAM.formatted("false", key)); // the program is changed before the next `pulumi up`
                stack.up();
                assertCounts(stack, 1);
                String arn = stack.id("channel");
                assertThat(stack.console().channel(arn).get("authorized").asBoolean())
                        .isFalse();
                assertThat(stack.resource("channel").at("/outputs/streamKeyArn").asText())
                        .contains(":stream-key/");
                assertThat(stack.export().toString()).doesNotContain("unconfirmed", "initErrors");
                stack.expectNoChanges();
                stack.destroy();
                assertCounts(stack, 0);
            }
        }
    }

    @ParameterizedTest
    @Tag("reliability:destroy-after-outage")
    @EnumSource
    void outageDuringCreate_destroyLeavesNothing(Lost lost) {
        try (Stack stack = stackAfterOutage(lost, false)) {
            stack.destroy();
            assertCounts(stack, 0);
        }
    }

    @Test
    @Tag("reliability:create-timeout")
    void createArrivesAfterTimeout_nextUpFindsIt() {
        try (Stack stack = Stack.of(THREE_SECONDS)) {
            stack.ivs()
                    .faults()
                    .add(InjectedFault.delay("CreateChannel", Duration.ofSeconds(8))
                            .onCalls(1));
            stack.tryUp()
                    .fails()
                    .says(
                            "CreateChannel did not finish within the time",
                            " exists yet. The create is recorded in the state as unconfirmed");
            assertThat(stack.ivs().state().total().channels()).isZero();
            PulumiProcess.waitUntil(
                    "the request has arrived", () -> stack.ivs().state().total().channels() == 1);
            stack.up();
            assertThat(stack.ivs().state().total().channels()).isOne();
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    @ParameterizedTest
    @Tag("reliability:ctrl-c-search")
    @EnumSource
    void ctrlCDuringSearch_nextUpFindsOrCreatesTheChannel(Lost lost) {
        try (Stack stack = Stack.of("channel: { type: aws-ivs:Channel }\n")) {
            stack.ivs().faults().add(InjectedFault.delay("ListChannels", Duration.ofMinutes(1)));
            stack.ivs().faults().add(lost.of("CreateChannel"));
            PulumiProcess up = stack.startUp();
            PulumiProcess.waitUntil(
                    "the search has begun", () -> stack.ivs().calls().of("ListChannels") == 1);
            up.interrupt();
            up.awaitResult().fails().says("The create is recorded in the state as unconfirmed");
            stack.ivs().faults().clear();
            stack.up();
            assertThat(stack.ivs().state().total().channels()).isOne();
            stack.expectNoChanges();
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    @Test
    @Tag("reliability:create-timeout")
    void createTimeoutPasses_createFailsAndStaysUnconfirmed() {
        try (Stack stack = Stack.of(THREE_SECONDS)) {
            stack.ivs().faults().add(InjectedFault.delay("CreateChannel", Duration.ofMinutes(2)));
            stack.tryUp().fails().says("CreateChannel did not finish within the time", "customTimeouts");
            assertThat(stack.id("channel")).startsWith("unconfirmed: ");
        }
    }
}
