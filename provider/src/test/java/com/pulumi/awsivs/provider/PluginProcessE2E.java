package com.pulumi.awsivs.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Empty;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import pulumirpc.Provider.GetSchemaRequest;
import pulumirpc.ResourceProviderGrpc;

/** Tests the packaged plugin as a process, without an engine. */
class PluginProcessE2E {

    private static final long TWO_SECONDS = 2_000_000_000;

    private static final Path PLUGIN = Path.of("target/plugin/pulumi-resource-aws-ivs");

    @TempDir
    private Path folder;

    @Test
    void plugin_printsOnlyItsPort_serves_andEndsOnSignal() throws Exception {
        Process plugin = new ProcessBuilder(PLUGIN.toString(), "127.0.0.1:1").start();
        try (BufferedReader out = plugin.inputReader(UTF_8)) {
            int port = Integer.parseInt(out.readLine());
            answers(port);
            plugin.toHandle().destroy(); // Process.destroy would close the streams that are read below
            assertThat(plugin.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(out.readLine()).isNull();
            assertThat(plugin.errorReader(UTF_8).readLine()).isNull();
        } finally {
            plugin.destroyForcibly();
        }
    }

    /**
     * Sends SIGINT, as the engine does. Disabled if this process ignores SIGINT, which a script's background processes and their
     * children do.
     */
    @Test
    @DisabledIf("interruptsAreIgnored")
    void signal_pluginEndsWithinASecond() throws Exception {
        Process plugin = new ProcessBuilder(PLUGIN.toString(), "127.0.0.1:1").start();
        try (BufferedReader out = plugin.inputReader(UTF_8)) {
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
        return (Long.parseUnsignedLong(ignored, 16) & 0b10) != 0; // the first bit is signal 1, and SIGINT is signal 2
    }

    @Test
    void javaPrefersIpv6_engineConnects() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(PLUGIN.toString(), "127.0.0.1:1");
        builder.environment().put("PULUMI_AWS_IVS_JAVA_OPTS", "-Djava.net.preferIPv6Addresses=true");
        Process plugin = builder.start();
        try (BufferedReader out = plugin.inputReader(UTF_8)) {
            answers(Integer.parseInt(out.readLine()));
        } finally {
            plugin.destroyForcibly();
        }
    }

    /** Uses a shell in place of the engine and kills it, so that it cannot notify the plugin. */
    @Test
    @Tag("reliability:engine-ends")
    void engineEnds_pluginEnds() throws Exception {
        Process engine = new ProcessBuilder("/bin/sh", "-c", PLUGIN.toAbsolutePath() + " 127.0.0.1:1 & wait").start();
        try (BufferedReader out = engine.inputReader(UTF_8)) {
            int port = Integer.parseInt(out.readLine());
            answers(port);
            engine.destroyForcibly();
            long killed = System.nanoTime();
            while (listens(port) && System.nanoTime() - killed < TWO_SECONDS) Thread.sleep(20);
            assertThat(listens(port)).as("two seconds after the engine").isFalse();
        } finally {
            engine.destroyForcibly();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** The JVM starts without the cache if the file is empty, truncated or not a cache. */
    @Test
    @EnabledIf("isBundled")
    void unusableCache_pluginStarts() throws Exception {
        Path cache = copy().resolve("lib/plugin.aot");
        byte[] whole = Files.readAllBytes(cache);
        for (byte[] broken : List.of(new byte[0], "garbage".getBytes(UTF_8), Arrays.copyOf(whole, 1 << 20))) {
            Files.write(cache, broken);
            started(folder.resolve("plugin").resolve("pulumi-resource-aws-ivs"), Map.of());
        }
    }

    /**
     * A corrupt cache crashes the JVM, because the plugin does not verify checksums: this would nearly double the startup time. The error
     * message must state the remedy.
     */
    @Test
    @EnabledIf("isBundled")
    void crashingCache_errorAdvisesReinstallation() throws Exception {
        Path cache = copy().resolve("lib/plugin.aot");
        byte[] whole = Files.readAllBytes(cache);
        Arrays.fill(whole, 1 << 20, whole.length - (1 << 20), (byte) 0x5a);
        Files.write(cache, whole);
        ProcessBuilder builder = new ProcessBuilder(
                folder.resolve("plugin/pulumi-resource-aws-ivs").toString(), "127.0.0.1:1");
        builder.environment().put("TMPDIR", folder.toString()); // the JVM writes its crash report there
        Process plugin = builder.start();
        assertThat(plugin.inputReader(UTF_8).readLine()).isNull();
        assertThat(plugin.errorReader(UTF_8).lines())
                .anyMatch(line -> line.startsWith("pulumi-resource-aws-ivs: Java crashed")
                        && line.endsWith("Install the plugin again, with: pulumi plugin install --reinstall"));
    }

    @Test
    void readOnlyFolder_pluginStarts() throws Exception {
        Path plugin = copy();
        try (Stream<Path> all = Files.walk(plugin)) {
            for (Path each : all.toList())
                assertThat(each.toFile().setWritable(false)).isTrue();
        }
        started(plugin.resolve("pulumi-resource-aws-ivs"), Map.of());
        try (Stream<Path> all = Files.walk(plugin)) {
            for (Path each : all.toList())
                assertThat(each.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void outputOfJava_doesNotPrecedeThePort() throws Exception {
        started(PLUGIN, Map.of("JAVA_TOOL_OPTIONS", "-XX:+PrintFlagsFinal -Xlog:gc*:stdout"));
        started(PLUGIN, Map.of("JDK_JAVA_OPTIONS", "-verbose:class"));
        started(PLUGIN, Map.of("PULUMI_AWS_IVS_JAVA_OPTS", "-XX:+PrintCommandLineFlags -showversion"));
    }

    static boolean isBundled() {
        return Files.exists(Path.of("target/plugin/lib/plugin.aot"));
    }

    private Path copy() throws IOException {
        Path from = Path.of("target/plugin");
        Path to = folder.resolve("plugin");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return to;
    }

    private static void started(Path launcher, Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "127.0.0.1:1");
        builder.environment().putAll(environment);
        Process plugin = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = plugin.inputReader(UTF_8)) {
            answers(Integer.parseInt(out.readLine()));
        } finally {
            plugin.destroyForcibly().waitFor();
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
