package com.pulumi.awsivs.benchmark;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.ResourceProviderGrpc;
import pulumirpc.ResourceProviderGrpc.ResourceProviderBlockingStub;

/** A plugin process that is started and called in the same way as by the engine. Each step returns the time since the start of the process. */
final class PluginProcess implements AutoCloseable {

    private static final String PROVIDER = "urn:pulumi:dev::benchmark::pulumi:providers:aws-ivs::default";
    private static final String CHANNEL = "urn:pulumi:dev::benchmark::aws-ivs:index:Channel::studio";

    private final long start = System.nanoTime();
    private final Process process;
    private final ManagedChannel channel;
    private final ResourceProviderBlockingStub plugin;
    private final double secondsToPort;

    PluginProcess(Map<String, String> environment) throws IOException {
        // No engine listens at this address, which the plugin uses only to send log messages.
        var command = new ExternalCommand(
                ProjectPaths.TARGET, environment, List.of(ProjectPaths.PLUGIN.toString(), "127.0.0.1:1"));
        process = command.builder()
                .redirectError(ProjectPaths.TARGET.resolve("plugin-errors.txt").toFile())
                .start();
        String port = process.inputReader(StandardCharsets.UTF_8).readLine();
        secondsToPort = ExternalCommand.secondsSince(start);
        if (port == null) throw new IOException("the plugin does not start: see plugin-errors.txt");
        channel = OkHttpChannelBuilder.forAddress(
                        "127.0.0.1", Integer.parseInt(port), InsecureChannelCredentials.create())
                .build();
        plugin = ResourceProviderGrpc.newBlockingStub(channel);
    }

    /** Returns the seconds from the start of the process until it printed its port. */
    double port() {
        return secondsToPort;
    }

    /** Sends Handshake. Returns the seconds since the start of the process, not since the previous step, as the other steps do. */
    double handshake() throws IOException {
        return secondsAfter(() -> plugin.handshake(ProviderHandshakeRequest.newBuilder()
                .setEngineAddress("127.0.0.1:1")
                .setConfigureWithUrn(true)
                .setSupportsRefreshBeforeUpdate(true)
                .build()));
    }

    /** Sends the requests that the engine sends up to Configure. */
    double configure() throws IOException {
        return secondsAfter(() -> {
            plugin.getPluginInfo(Empty.getDefaultInstance());
            plugin.checkConfig(CheckRequest.newBuilder()
                    .setUrn(PROVIDER)
                    .setNews(Struct.getDefaultInstance())
                    .build());
            plugin.configure(ConfigureRequest.newBuilder()
                    .setAcceptSecrets(true)
                    .setAcceptResources(true)
                    .setSendsOldInputs(true)
                    .setArgs(Struct.getDefaultInstance())
                    .build());
        });
    }

    /** Sends Check and Create. */
    double create() throws IOException {
        return secondsAfter(() -> {
            Struct program = Struct.newBuilder()
                    .putFields(
                            "name", Value.newBuilder().setStringValue("studio").build())
                    .build();
            var checked = plugin.check(
                    CheckRequest.newBuilder().setUrn(CHANNEL).setNews(program).build());
            plugin.create(CreateRequest.newBuilder()
                    .setUrn(CHANNEL)
                    .setProperties(checked.getInputs())
                    .build());
        });
    }

    /** Returns the process id of the plugin. It is the same as that of the launcher, which replaces its process with Java. */
    long id() {
        return process.pid();
    }

    /** Ends the process as the engine does. Returns the seconds from the signal to the exit, including the start of the {@code kill} command. */
    double end() throws IOException {
        plugin.cancel(Empty.getDefaultInstance());
        channel.shutdownNow();
        long signal = System.nanoTime();
        ProcessSignals.end(process.pid());
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) throw new IOException("the plugin did not end within 10 s");
            return ExternalCommand.secondsSince(signal);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
        process.destroyForcibly();
    }

    private double secondsAfter(Runnable step) throws IOException {
        try {
            step.run();
        } catch (StatusRuntimeException failure) {
            throw new IOException("the plugin returned " + failure.getStatus(), failure);
        }
        return ExternalCommand.secondsSince(start);
    }
}
