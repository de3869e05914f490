package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Creates whose answer got lost in an outage that lasts: nobody can look for what they made before the next command. */
class UnconfirmedE2E {

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

    /** What gets lost in the outage. */
    enum Lost {
        ANSWERS,
        REQUESTS;

        Fault of(String operation) {
            return this == ANSWERS ? Fault.dropAfterCommit(operation) : Fault.dropBeforeCommit(operation);
        }

        int made() {
            return this == ANSWERS ? 1 : 0;
        }
    }

    private final String key = Keys.make().yaml();

    private Stack afterAnOutage(Lost lost, boolean detectDrift) {
        Stack stack = Stack.of(PROGRAM.formatted("true", key));
        stack.config("aws-ivs:detectDrift", String.valueOf(detectDrift));
        stack.ivs().faults().add(lost.of("*"));
        stack.tryUp()
                .fails()
                .says(
                        "the connection to http://127.0.0.1",
                        "It stays in the state unconfirmed: the next pulumi up looks for a channel named channel-",
                        "It stays in the state unconfirmed: the next pulumi up looks for a playback key pair with the"
                                + " fingerprint ");
        stack.ivs().faults().clear();
        holds(stack, lost.made());
        assertThat(stack.id("channel")).startsWith("unconfirmed: channel named channel-");
        return stack;
    }

    private static void holds(Stack stack, int each) {
        var total = stack.ivs().state().total();
        assertThat(total.channels()).isEqualTo(each);
        assertThat(total.playbackKeyPairs()).isEqualTo(each);
    }

    @ParameterizedTest
    @EnumSource
    void theNextUpFindsWhatWasMadeAndMakesWhatWasNot(Lost lost) {
        for (boolean detectDrift : new boolean[] {true, false}) {
            try (Stack stack = afterAnOutage(lost, detectDrift)) {
                stack.program(PROGRAM.formatted("false", key)); // the program may go on meanwhile
                stack.up();
                holds(stack, 1);
                String arn = stack.id("channel");
                assertThat(stack.outside().channel(arn).get("authorized").asBoolean())
                        .isFalse();
                assertThat(stack.resource("channel").at("/outputs/streamKeyArn").asText())
                        .contains(":stream-key/");
                assertThat(stack.export().toString()).doesNotContain("unconfirmed", "initErrors");
                stack.showsNoChanges();
                stack.destroy();
                holds(stack, 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDestroyInItsPlaceLeavesNothing(Lost lost) {
        try (Stack stack = afterAnOutage(lost, false)) {
            stack.destroy();
            holds(stack, 0);
        }
    }

    @Test
    void whatArrivesAfterItsTimeIsFoundByTheNextUp() {
        String limited = "channel: { type: aws-ivs:Channel, options: { customTimeouts: { create: 3s } } }\n";
        try (Stack stack = Stack.of(limited)) {
            stack.ivs()
                    .faults()
                    .add(Fault.delay("CreateChannel", Duration.ofSeconds(8)).onCalls(1));
            stack.tryUp().fails().says("CreateChannel did not finish within the time", "there is none yet");
            assertThat(stack.ivs().state().total().channels()).isZero();
            Running.until("it arrives", () -> stack.ivs().state().total().channels() == 1);
            stack.up();
            assertThat(stack.ivs().state().total().channels()).isOne();
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoPressesCtrlCMeanwhileLosesNothing(Lost lost) {
        try (Stack stack = Stack.of("channel: { type: aws-ivs:Channel }\n")) {
            stack.ivs().faults().add(Fault.delay("ListChannels", Duration.ofMinutes(1)));
            stack.ivs().faults().add(lost.of("CreateChannel"));
            Running up = stack.beginUp();
            Running.until("a look", () -> stack.ivs().calls().of("ListChannels") == 1);
            up.interrupt();
            up.end().fails().says("It stays in the state unconfirmed");
            stack.ivs().faults().clear();
            stack.up();
            assertThat(stack.ivs().state().total().channels()).isOne();
            stack.showsNoChanges();
            stack.destroy();
            assertThat(stack.ivs().state().total().channels()).isZero();
        }
    }
}
