package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.emulator.IvsEmulator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests commands that are cancelled or killed before they complete. */
class InterruptionE2E {

    private static final String TYPE = "aws-ivs:index:Channel";

    private static final String CHANNEL = "channel: { type: aws-ivs:Channel, properties: { authorized: true } }\n";

    /** Starts {@code pulumi up} with a create that succeeds at IVS, but whose response is delayed. */
    private static PulumiProcess startSlowCreate(Stack stack) {
        stack.ivs()
                .faults()
                .add(InjectedFault.slowResponse("CreateChannel", Duration.ofSeconds(4))
                        .onCalls(1));
        PulumiProcess up = stack.startUp();
        PulumiProcess.waitUntil(
                "a channel exists", () -> stack.ivs().state().total().channels() == 1);
        return up;
    }

    private static String arnOfChannelNamed(Stack stack, String name) {
        return stack.console()
                .call("ListChannels", "{\"filterByName\":\"" + name + "\"}")
                .at("/channels/0/arn")
                .asText();
    }

    private static void upThenDestroySucceed(Stack stack, int channels) {
        stack.up();
        stack.expectNoChanges();
        assertThat(stack.ivs().state().total().channels()).isEqualTo(channels);
        stack.destroy();
        assertThat(stack.ivs().state().total().channels()).isZero();
    }

    @ParameterizedTest
    @Tag("reliability:ctrl-c-create")
    @ValueSource(strings = {"INT", "TERM"})
    void ctrlCDuringCreate_channelIsStoredInState(String signal) {
        try (Stack stack = Stack.of(CHANNEL)) {
            PulumiProcess up = startSlowCreate(stack);
            up.signal(signal);
            up.awaitResult().fails().says("update canceled");
            assertThat(stack.id("channel")).contains(":channel/");
            upThenDestroySucceed(stack, 1);
        }
    }

    @Test
    @Tag("reliability:ctrl-c-waiting")
    void ctrlCWhileRateLimited_upEndsAtOnce() {
        String channels = YamlPrograms.channels("c", 40);
        try (IvsEmulator ivs = IvsEmulator.start(EmulatorOptions.defaults().withRates(true));
                Stack stack = Stack.of(channels, ivs)) {
            PulumiProcess up = stack.start("up", "--yes", "--skip-preview", "--parallel", "64");
            PulumiProcess.waitUntil(
                    "six channels exist", () -> ivs.state().total().channels() >= 6);
            long interrupted = System.nanoTime();
            up.interrupt();
            up.awaitResult().fails().says("the update was cancelled");
            assertThat(Duration.ofNanos(System.nanoTime() - interrupted)).isLessThan(Duration.ofSeconds(4));
            int created = ivs.state().total().channels();
            assertThat(created).isLessThan(20);
            assertThat(channelsInState(stack)).isEqualTo(created);
            upThenDestroySucceed(stack, 40);
        }
    }

    private static long channelsInState(Stack stack) {
        List<JsonNode> types = stack.export().at("/deployment/resources").findValues("type");
        return types.stream().filter(type -> type.asText().equals(TYPE)).count();
    }

    enum Killed {
        PLUGIN,
        ENGINE,
        BOTH,
        CTRL_C_TWICE
    }

    private static void kill(Killed killed, PulumiProcess up) {
        List<ProcessHandle> plugins = up.plugins();
        assertThat(plugins).isNotEmpty();
        if (killed == Killed.CTRL_C_TWICE) {
            up.interrupt();
            PulumiProcess.sleep(500); // the engine ignores a second signal that follows immediately
            up.interrupt();
        } else {
            if (killed != Killed.ENGINE) plugins.forEach(ProcessHandle::destroyForcibly);
            if (killed != Killed.PLUGIN) up.kill();
        }
        long end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (plugins.stream().anyMatch(PulumiProcess::isRunning) && System.nanoTime() < end) PulumiProcess.sleep(20);
        assertThat(plugins).as("running plugins after two seconds").noneMatch(PulumiProcess::isRunning);
        up.awaitResult().fails();
    }

    /** Follows the manual recovery in docs/reliability.md for a channel that is missing from the state, but whose name is known. */
    @ParameterizedTest
    @Tag("reliability:killed-create")
    @EnumSource
    void processKilledDuringCreate_channelIsFoundByNameAndImported(Killed killed) {
        try (Stack stack = Stack.of(CHANNEL)) {
            PulumiProcess up = startSlowCreate(stack);
            kill(killed, up);
            String name = killed == Killed.PLUGIN ? nameInOutput(up) : nameInPendingOperation(stack);
            String arn = arnOfChannelNamed(stack, name);
            stack.pulumi("import", TYPE, "channel", arn, "--yes", "--protect=false", "--generate-code=false")
                    .succeeds();
            stack.pulumi("refresh", "--yes", "--skip-preview", "--clear-pending-creates")
                    .succeeds();
            assertThat(stack.export().at("/deployment/pending_operations")).isEmpty();
            assertThat(stack.id("channel")).isEqualTo(arn);
            upThenDestroySucceed(stack, 1);
        }
    }

    /** Returns the channel's name from the diff that the engine printed before the plugin was killed. */
    private static String nameInOutput(PulumiProcess up) {
        return up.output().replaceAll("(?s).*name +: \"(channel-[0-9a-f]+)\".*", "$1");
    }

    /** Returns the channel's name from the pending operation that the killed engine has left in the state. Releases the stack's lock first. */
    private static String nameInPendingOperation(Stack stack) {
        stack.pulumi("cancel", "--yes").succeeds();
        JsonNode operation = stack.export().at("/deployment/pending_operations/0");
        assertThat(operation.get("type").asText()).isEqualTo("creating");
        return operation.at("/resource/inputs/name").asText();
    }

    /** Reproduces a bug of Pulumi 3.259. When this test fails, docs/reliability.md can recommend the shorter command. */
    @Test
    @Tag("reliability:killed-create")
    void importPendingCreates_pulumiCliDropsTheCreateWithoutImporting() {
        try (Stack stack = Stack.of(CHANNEL)) {
            kill(Killed.ENGINE, startSlowCreate(stack));
            String arn = arnOfChannelNamed(stack, nameInPendingOperation(stack));
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
            assertThat(channelsInState(stack)).isZero();
        }
    }

    @Test
    @Tag("reliability:killed-key-import")
    void engineKilledDuringKeyImport_nextUpNamesThePair() {
        try (Stack stack = Stack.of("keys: { type: aws-ivs:PlaybackKeyPair, properties: { publicKeyMaterial: "
                + EcKeyPair.generate().yaml() + " } }\n")) {
            stack.ivs()
                    .faults()
                    .add(InjectedFault.slowResponse("ImportPlaybackKeyPair", Duration.ofSeconds(4))
                            .onCalls(1));
            PulumiProcess up = stack.startUp();
            PulumiProcess.waitUntil(
                    "a key pair exists", () -> stack.ivs().state().total().playbackKeyPairs() == 1);
            kill(Killed.ENGINE, up);
            stack.pulumi("cancel", "--yes").succeeds();
            PulumiResult rejected = stack.tryUp().fails().says("If the pair is to be managed here, run: ");
            String line = rejected.output().replaceAll("(?s).*run: pulumi (import \\S+ \\S+ \\S+).*", "$1");
            stack.pulumi((line + " --yes --protect=false --generate-code=false").split(" ", -1))
                    .succeeds();
            stack.pulumi("refresh", "--yes", "--skip-preview", "--clear-pending-creates")
                    .succeeds();
            stack.up();
            stack.expectNoChanges();
            assertThat(stack.ivs().state().total().playbackKeyPairs()).isOne();
        }
    }

    @ParameterizedTest
    @Tag("reliability:killed-update")
    @EnumSource
    void processKilledDuringUpdate_nextUpRepairs(Killed killed) {
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.up();
            stack.program(CHANNEL.replace("true", "false"));
            stack.ivs()
                    .faults()
                    .add(InjectedFault.slowResponse("UpdateChannel", Duration.ofSeconds(4))
                            .onCalls(1));
            stack.ivs().calls().reset();
            PulumiProcess up = stack.startUp();
            PulumiProcess.waitUntil(
                    "the update was called", () -> stack.ivs().calls().of("UpdateChannel") == 1);
            kill(killed, up);
            if (killed != Killed.PLUGIN) stack.pulumi("cancel", "--yes").succeeds();
            upThenDestroySucceed(stack, 1);
        }
    }
}
