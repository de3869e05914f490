package com.pulumi.awsivs.provider.framework.rpc;

import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import pulumirpc.EngineGrpc;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

/**
 * Sends log messages to the engine, which shows them beside the resource. The gRPC channel is opened with the first message, because it
 * would be the slowest step of the startup. A message that cannot be delivered is dropped, because logging must not fail the operation.
 */
public final class EngineLog implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_MESSAGE_BYTES = 400 << 20;

    private final Duration timeout;
    private String address;
    private @Nullable ManagedChannel channel;

    /** Creates a log for the engine at this address, which may be empty until an engine attaches. */
    public EngineLog(String address) {
        this(address, TIMEOUT);
    }

    EngineLog(String address, Duration timeout) {
        this.address = address;
        this.timeout = timeout;
    }

    /** Switches to another engine. Needed if the plugin runs under a debugger, because each command then attaches its own engine. */
    synchronized void attach(String newAddress) {
        close();
        address = newAddress;
    }

    void warn(String urn, String message) {
        log(LogSeverity.WARNING, urn, message, false);
    }

    /** Shows a status message until the next one. */
    void status(String urn, String message) {
        log(LogSeverity.INFO, urn, message, true);
    }

    private void log(LogSeverity severity, String urn, String message, boolean ephemeral) {
        try {
            ManagedChannel open = channel();
            if (open == null) return;
            EngineGrpc.newBlockingStub(open)
                    .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .log(LogRequest.newBuilder()
                            .setSeverity(severity)
                            .setUrn(urn)
                            .setMessage(message)
                            .setEphemeral(ephemeral)
                            .build());
        } catch (RuntimeException e) {
            // The message is dropped, because the engine cannot be reached.
        }
    }

    private synchronized @Nullable ManagedChannel channel() {
        if (channel == null && !address.isEmpty()) {
            channel = OkHttpChannelBuilder.forTarget(address, InsecureChannelCredentials.create())
                    .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                    .proxyDetector(engine -> null) // proxies are for AWS; the engine runs on this machine
                    .build();
        }
        return channel;
    }

    @Override
    public synchronized void close() {
        if (channel != null) channel.shutdownNow();
        channel = null;
    }
}
