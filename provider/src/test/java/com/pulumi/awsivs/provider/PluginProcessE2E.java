package com.pulumi.awsivs.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Empty;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.ResourceProviderGrpc;

/** The packaged plugin as a process, without an engine. */
class PluginProcessE2E {

    private static final Path PLUGIN = Path.of("target/plugin/pulumi-resource-aws-ivs");

    @Test
    void saysItsPortAndNothingElseServesAndEndsAtOnceWhenTold() throws Exception {
        Process plugin = new ProcessBuilder(PLUGIN.toString(), "127.0.0.1:1").start();
        try (BufferedReader out = plugin.inputReader(StandardCharsets.UTF_8)) {
            int port = Integer.parseInt(out.readLine());
            answers(port);
            plugin.toHandle().destroy(); // the process's own destroy would close the streams that are read below
            assertThat(plugin.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(out.readLine()).isNull();
            assertThat(plugin.errorReader(StandardCharsets.UTF_8).readLine()).isNull();
        } finally {
            plugin.destroyForcibly();
        }
    }

    /** What the engine sends. A process started in the background of a script ignores it, and so would its children. */
    @Test
    @DisabledIf("interruptsAreIgnored")
    void endsWithinASecondOfTheEnginesSignal() throws Exception {
        Process plugin = new ProcessBuilder(PLUGIN.toString(), "127.0.0.1:1").start();
        try (BufferedReader out = plugin.inputReader(StandardCharsets.UTF_8)) {
            answers(Integer.parseInt(out.readLine()));
            new ProcessBuilder("kill", "-INT", Long.toString(plugin.pid()))
                    .start()
                    .waitFor();
            assertThat(plugin.waitFor(1, TimeUnit.SECONDS)).isTrue();
        } finally {
            plugin.destroyForcibly();
        }
    }

    static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return false;
        String ignored = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("0");
        return (Long.parseUnsignedLong(ignored, 16) & 0b10) != 0; // signals count from 1: SIGINT, 2, is the second bit
    }

    @Test
    void theEngineReachesItAlsoWhereJavaPrefersTheOtherLoopback() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(PLUGIN.toString(), "127.0.0.1:1");
        builder.environment().put("PULUMI_AWS_IVS_JAVA_OPTS", "-Djava.net.preferIPv6Addresses=true");
        Process plugin = builder.start();
        try (BufferedReader out = plugin.inputReader(StandardCharsets.UTF_8)) {
            answers(Integer.parseInt(out.readLine()));
        } finally {
            plugin.destroyForcibly();
        }
    }

    /** A shell stands for the engine; killed, it tells nobody. */
    @Test
    void endsWithTheEngineThatStartedIt() throws Exception {
        String script = PLUGIN.toAbsolutePath() + " 127.0.0.1:1 & echo $!; wait";
        Process engine = new ProcessBuilder("/bin/sh", "-c", script).start();
        try (BufferedReader out = engine.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle plugin =
                    ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            answers(Integer.parseInt(out.readLine()));
            engine.destroyForcibly();
            plugin.onExit().get(10, TimeUnit.SECONDS);
            assertThat(plugin.isAlive()).isFalse();
        } finally {
            engine.destroyForcibly();
        }
    }

    private static void answers(int port) {
        ManagedChannel channel = OkHttpChannelBuilder.forAddress("127.0.0.1", port, InsecureChannelCredentials.create())
                .build();
        var stub = ResourceProviderGrpc.newBlockingStub(channel);
        assertThat(stub.getPluginInfo(Empty.getDefaultInstance()).getVersion()).isNotEmpty();
        assertThat(stub.getSchema(GetSchemaRequest.getDefaultInstance()).getSchema())
                .contains("aws-ivs:index:Channel");
        channel.shutdownNow();
    }
}
