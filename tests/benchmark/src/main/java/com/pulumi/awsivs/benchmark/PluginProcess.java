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

/** A plugin started as the engine does it, by somebody who plays the engine; each step tells when it was done. */
final class PluginProcess implements AutoCloseable {

    private static final String PROVIDER = "urn:pulumi:dev::benchmark::pulumi:providers:aws-ivs::default";
    private static final String CHANNEL = "urn:pulumi:dev::benchmark::aws-ivs:index:Channel::studio";

    private final long start = System.nanoTime();
    private final Process process;
    private final ManagedChannel channel;
    private final ResourceProviderBlockingStub plugin;
    private final double portAfter;

    PluginProcess(Map<String, String> environment) throws IOException {
        // An engine that nobody plays: the plugin calls it only to log.
        var command = new Command(Repository.TARGET, environment, List.of(Repository.PLUGIN.toString(), "127.0.0.1:1"));
        process = command.builder()
                .redirectError(Repository.TARGET.resolve("plugin-errors.txt").toFile())
                .start();
        String port = process.inputReader(StandardCharsets.UTF_8).readLine();
        portAfter = Command.secondsSince(start);
        if (port == null) throw new IOException("the plugin does not start: see plugin-errors.txt");
        channel = OkHttpChannelBuilder.forAddress(
                        "127.0.0.1", Integer.parseInt(port), InsecureChannelCredentials.create())
                .build();
        plugin = ResourceProviderGrpc.newBlockingStub(channel);
    }

    /** Seconds from the start of the process to its port line. */
    double port() {
        return portAfter;
    }

    /** Seconds from the start of the process, not from the step before; the same for the other steps. */
    double handshake() throws IOException {
        return after(() -> plugin.handshake(ProviderHandshakeRequest.newBuilder()
                .setEngineAddress("127.0.0.1:1")
                .setConfigureWithUrn(true)
                .setSupportsRefreshBeforeUpdate(true)
                .build()));
    }

    /** With all that the engine asks before it. */
    double configure() throws IOException {
        return after(() -> {
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

    /** With the check before it. */
    double create() throws IOException {
        return after(() -> {
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

    /** The launcher replaces itself by Java, so that the process is the plugin. */
    long id() {
        return process.pid();
    }

    /** Ends it as the engine does; the seconds from the signal until it is gone, those of the command kill among them. */
    double end() throws IOException {
        plugin.cancel(Empty.getDefaultInstance());
        channel.shutdownNow();
        long signal = System.nanoTime();
        Signals.end(process.pid());
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) throw new IOException("the plugin does not end");
            return Command.secondsSince(signal);
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

    private double after(Runnable step) throws IOException {
        try {
            step.run();
        } catch (StatusRuntimeException failure) {
            throw new IOException("the plugin answers " + failure.getStatus(), failure);
        }
        return Command.secondsSince(start);
    }
}
