package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.Fault;
import com.pulumi.awsivs.emulator.IvsEmulator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that end before they are done. */
class EndingsE2E {

    private static final String TYPE = "aws-ivs:index:Channel";

    private static final String CHANNEL = "channel: { type: aws-ivs:Channel, properties: { authorized: true } }\n";

    /** A create that IVS has carried out at once, and whose answer takes its time. */
    private static Running creating(Stack stack) {
        stack.ivs()
                .faults()
                .add(Fault.slowAnswer("CreateChannel", Duration.ofSeconds(4)).onCalls(1));
        Running up = stack.beginUp();
        Running.until("a channel", () -> stack.ivs().state().total().channels() == 1);
        return up;
    }

    private static String arnNamed(Stack stack, String name) {
        return stack.outside()
                .call("ListChannels", "{\"filterByName\":\"" + name + "\"}")
                .at("/channels/0/arn")
                .asText();
    }

    private static void everythingIsDeclared(Stack stack, int channels) {
        stack.up();
        stack.showsNoChanges();
        assertThat(stack.ivs().state().total().channels()).isEqualTo(channels);
        stack.destroy();
        assertThat(stack.ivs().state().total().channels()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM"})
    void whatHasReachedIvsIsStoredWhenTheUserPressesCtrlC(String signal) {
        try (Stack stack = Stack.of(CHANNEL)) {
            Running up = creating(stack);
            up.signal(signal);
            up.end().fails().says("update canceled");
            assertThat(stack.id("channel")).contains(":channel/");
            everythingIsDeclared(stack, 1);
        }
    }

    @Test
    void whatWaitsForItsTurnEndsAtOnceWhenTheUserPressesCtrlC() {
        String channels = Programs.channels("c", 40);
        try (IvsEmulator ivs = IvsEmulator.start(EmulatorOptions.defaults().withRates(true));
                Stack stack = Stack.of(channels, ivs)) {
            Running up = stack.begin("up", "--yes", "--skip-preview", "--parallel", "64");
            Running.until("channels", () -> ivs.state().total().channels() >= 6);
            long interrupted = System.nanoTime();
            up.interrupt();
            up.end().fails().says("the update was cancelled");
            assertThat(Duration.ofNanos(System.nanoTime() - interrupted)).isLessThan(Duration.ofSeconds(4));
            int made = ivs.state().total().channels();
            assertThat(made).isLessThan(20);
            assertThat(stored(stack)).isEqualTo(made);
            everythingIsDeclared(stack, 40);
        }
    }

    private static long stored(Stack stack) {
        List<JsonNode> types = stack.export().at("/deployment/resources").findValues("type");
        return types.stream().filter(type -> type.asText().equals(TYPE)).count();
    }

    enum Killed {
        PLUGIN,
        ENGINE,
        BOTH,
        /** By Ctrl-C twice. */
        TWICE
    }

    private static void kill(Killed killed, Running up) {
        List<ProcessHandle> plugins = up.plugins();
        assertThat(plugins).isNotEmpty();
        if (killed == Killed.TWICE) {
            up.interrupt();
            Running.sleep(500); // or the engine takes the two for one
            up.interrupt();
        } else {
            if (killed != Killed.ENGINE) plugins.forEach(ProcessHandle::destroyForcibly);
            if (killed != Killed.PLUGIN) up.kill();
        }
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (plugins.stream().anyMatch(Running::runs) && System.nanoTime() < end) Running.sleep(20);
        assertThat(plugins).as("plugins two seconds later").noneMatch(Running::runs);
        up.end().fails();
    }

    /** As docs/reliability.md says: nobody can know of that one create, but its name is to be had. */
    @ParameterizedTest
    @EnumSource
    void aCreateThatWasKilledIsFoundByItsNameAndTakenIntoTheStack(Killed killed) {
        try (Stack stack = Stack.of(CHANNEL)) {
            Running up = creating(stack);
            kill(killed, up);
            String name = killed == Killed.PLUGIN ? shown(up) : pending(stack);
            String arn = arnNamed(stack, name);
            stack.pulumi("import", TYPE, "channel", arn, "--yes", "--protect=false", "--generate-code=false")
                    .succeeds();
            stack.pulumi("refresh", "--yes", "--skip-preview", "--clear-pending-creates")
                    .succeeds();
            assertThat(stack.export().at("/deployment/pending_operations")).isEmpty();
            assertThat(stack.id("channel")).isEqualTo(arn);
            everythingIsDeclared(stack, 1);
        }
    }

    /** The engine lives, and has shown what it was about to make. */
    private static String shown(Running up) {
        return up.output().replaceAll("(?s).*name +: \"(channel-[0-9a-f]+)\".*", "$1");
    }

    /** The engine is gone, and its lock and a pending operation are left. */
    private static String pending(Stack stack) {
        stack.pulumi("cancel", "--yes").succeeds();
        JsonNode operation = stack.export().at("/deployment/pending_operations/0");
        assertThat(operation.get("type").asText()).isEqualTo("creating");
        return operation.at("/resource/inputs/name").asText();
    }

    /** Pulumi's own way, which would be shorter. Should this fail, the page is to be rewritten. */
    @Test
    void thePulumiCliForgetsThePendingCreateThatItIsToldToImport() {
        try (Stack stack = Stack.of(CHANNEL)) {
            kill(Killed.ENGINE, creating(stack));
            String arn = arnNamed(stack, pending(stack));
            String urn = "urn:pulumi:dev::e2e::aws-ivs:index:Channel::channel";
            stack.pulumi(
                            "refresh",
                            "--yes",
                            "--skip-preview",
                            "--import-pending-creates",
                            urn,
                            "--import-pending-creates",
                            arn)
                    .succeeds();
            assertThat(stack.export().at("/deployment/pending_operations")).isEmpty();
            assertThat(stored(stack)).isZero();
        }
    }

    @Test
    void anImportOfAKeyThatWasKilledIsNamedByTheConflictOfTheNextUp() {
        try (Stack stack = Stack.of("keys: { type: aws-ivs:PlaybackKeyPair, properties: { publicKeyMaterial: "
                + Keys.make().yaml() + " } }\n")) {
            stack.ivs()
                    .faults()
                    .add(Fault.slowAnswer("ImportPlaybackKeyPair", Duration.ofSeconds(4))
                            .onCalls(1));
            Running up = stack.beginUp();
            Running.until("a pair", () -> stack.ivs().state().total().playbackKeyPairs() == 1);
            kill(Killed.ENGINE, up);
            stack.pulumi("cancel", "--yes").succeeds();
            Run refused = stack.tryUp().fails().says("If the pair is to be managed here, run: ");
            String line = refused.output().replaceAll("(?s).*run: pulumi (import \\S+ \\S+ \\S+).*", "$1");
            stack.pulumi((line + " --yes --protect=false --generate-code=false").split(" ", -1))
                    .succeeds();
            stack.pulumi("refresh", "--yes", "--skip-preview", "--clear-pending-creates")
                    .succeeds();
            stack.up();
            stack.showsNoChanges();
            assertThat(stack.ivs().state().total().playbackKeyPairs()).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateThatWasKilledIsRepairedByTheNextUp(Killed killed) {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.up();
            stack.program(CHANNEL.replace("true", "false"));
            stack.ivs()
                    .faults()
                    .add(Fault.slowAnswer("UpdateChannel", Duration.ofSeconds(4))
                            .onCalls(1));
            stack.ivs().calls().reset();
            Running up = stack.beginUp();
            Running.until("an update", () -> stack.ivs().calls().of("UpdateChannel") == 1);
            kill(killed, up);
            if (killed != Killed.PLUGIN) stack.pulumi("cancel", "--yes").succeeds();
            everythingIsDeclared(stack, 1);
        }
    }
}
