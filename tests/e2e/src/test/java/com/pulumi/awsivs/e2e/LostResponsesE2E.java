package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.emulator.IvsEmulator;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests which resources and which state remain after responses that are lost, unreadable or not from AWS. */
class LostResponsesE2E {

    private static final String CHANNEL = "channel: { type: aws-ivs:Channel, properties: { %s } }\n";

    static InjectedFault[] responseLosses() {
        return new InjectedFault[] {
            InjectedFault.dropAfterCommit("*"),
            InjectedFault.dropBeforeCommit("*"),
            InjectedFault.cut("*"),
            InjectedFault.reset("*"),
            InjectedFault.responseAfterCommit("*", 500, "InternalServerException", "{\"message\":\"broken\"}"),
            InjectedFault.response("*", 503, "ServiceUnavailable", "{}"),
            InjectedFault.responseAfterCommit("*", 502, "", "<html>Bad Gateway</html>"),
            InjectedFault.responseAfterCommit("*", 403, "", "<html>Blocked</html>"),
            InjectedFault.responseAfterCommit("*", 200, "", "{}"),
        };
    }

    private static void assertCounts(Stack stack, int channels, int keyPairs) {
        var total = stack.ivs().state().total();
        assertThat(total.channels()).isEqualTo(channels);
        assertThat(total.playbackKeyPairs()).isEqualTo(keyPairs);
    }

    @ParameterizedTest
    @Tag("reliability:lost-response")
    @MethodSource("responseLosses")
    void firstResponseLost_everyOperationSucceeds(InjectedFault loss) {
        String keys = "keys: { type: aws-ivs:PlaybackKeyPair, properties: { publicKeyMaterial: "
                + EcKeyPair.generate().yaml() + ", tags: { a: %s } } }\n";
        try (IvsEmulator ivs = IvsEmulator.start(EmulatorOptions.defaults().withResets(true));
                Stack stack = Stack.of(CHANNEL.formatted("") + keys.formatted("b"), ivs)) {
            injectOnFirstCall(stack, loss, "CreateChannel", "ImportPlaybackKeyPair");
            stack.up().says("+ 3 created");
            assertCounts(stack, 1, 1);
            stack.expectNoChanges();
            assertThat(stack.resource("channel").at("/outputs/streamKeyArn").asText())
                    .contains(":stream-key/");

            injectOnFirstCall(stack, loss, "UpdateChannel", "TagResource", "GetChannel", "GetPlaybackKeyPair");
            stack.program(CHANNEL.formatted("authorized: true") + keys.formatted("c"));
            stack.up().says("~ 2 updated");
            stack.expectNoChanges();

            injectOnFirstCall(stack, loss, "DeleteChannel", "DeletePlaybackKeyPair");
            stack.destroy();
            assertCounts(stack, 0, 0);
        }
    }

    private static void injectOnFirstCall(Stack stack, InjectedFault loss, String... operations) {
        stack.ivs().faults().clear();
        for (String operation : operations) {
            stack.ivs().faults().add(loss.onOperation(operation).onCalls(1));
        }
    }

    @Test
    @Tag("reliability:slow-response")
    void responseTrickles_createStopsWaitingAtTheTimeout() {
        String limited = """
                channel:
                  type: aws-ivs:Channel
                  options: { customTimeouts: { create: 5s } }
                """;
        try (Stack stack = Stack.of(limited)) {
            stack.ivs()
                    .faults()
                    .add(InjectedFault.trickle("CreateChannel", Duration.ofMillis(500))
                            .onCalls(1));
            stack.up().says("+ 2 created");
            assertCounts(stack, 1, 0);
            stack.destroy();
            assertCounts(stack, 0, 0);
        }
    }

    @Test
    @Tag("reliability:user-named-channel")
    void createResponseLost_userNamedChannel_importLineOfTheErrorWorks() {
        try (Stack stack = Stack.of(CHANNEL.formatted("name: studio"))) {
            stack.ivs()
                    .faults()
                    .add(InjectedFault.dropAfterCommit("CreateChannel").onCalls(1));
            PulumiResult up = stack.tryUp()
                    .fails()
                    .says(
                            "a channel named studio exists; it is unknown whether this create made it",
                            "the next `pulumi up` creates another");
            assertCounts(stack, 1, 0);
            assertThat(stack.export().toString()).doesNotContain("aws-ivs:index:Channel");
            String line = up.output().replaceAll("(?s).*import it: `pulumi (import \\S+ \\S+ [^`]+)`.*", "$1");
            stack.pulumi((line + " --yes --protect=false --generate-code=false").split(" "))
                    .succeeds();
            stack.up().says("2 unchanged");
            assertCounts(stack, 1, 0);
            stack.destroy();
            assertCounts(stack, 0, 0);
        }
    }

    @Test
    @Tag("reliability:every-create-fails")
    void everyCreateFails_staysUnconfirmedAndNextUpCreatesOne() {
        try (Stack stack = Stack.of(CHANNEL.formatted(""))) {
            stack.ivs()
                    .faults()
                    .add(InjectedFault.response("CreateChannel", 503, "ServiceUnavailable", "{\"message\":\"out\"}"));
            stack.tryUp()
                    .fails()
                    .says(
                            "CreateChannel: out (ServiceUnavailable, HTTP 503, request ",
                            "(tried 3 times)",
                            "exists yet. The create is recorded in the state as unconfirmed");
            assertCounts(stack, 0, 0);
            stack.ivs().faults().clear();
            stack.up().says("+ 1 created");
            assertCounts(stack, 1, 0);
        }
    }
}
