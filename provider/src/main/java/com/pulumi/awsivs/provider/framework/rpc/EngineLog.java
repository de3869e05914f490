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
 * Messages to the user, shown by the engine beside the resource they are about. The channel is made with the first of
 * them, for it costs more than anything else at start. What cannot be delivered is dropped: a message must not fail the
 * work it is about.
 */
public final class EngineLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MAX_MESSAGE_BYTES = 400 << 20;

    private final Duration patience;
    private String address;
    private @Nullable ManagedChannel channel;

    /** Empty until somebody attaches an engine. */
    public EngineLog(String address) {
        this(address, PATIENCE);
    }

    EngineLog(String address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** Talks to another engine from now on: each command that a plugin under debugging serves has one of its own. */
    synchronized void attach(String newAddress) {
        close();
        address = newAddress;
    }

    void warn(String urn, String message) {
        log(LogSeverity.WARNING, urn, message, false);
    }

    /** Shown while it lasts. */
    void status(String urn, String message) {
        log(LogSeverity.INFO, urn, message, true);
    }

    private void log(LogSeverity severity, String urn, String message, boolean ephemeral) {
        try {
            ManagedChannel open = channel();
            if (open == null) return;
            EngineGrpc.newBlockingStub(open)
                    .withDeadlineAfter(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .log(LogRequest.newBuilder()
                            .setSeverity(severity)
                            .setUrn(urn)
                            .setMessage(message)
                            .setEphemeral(ephemeral)
                            .build());
        } catch (RuntimeException e) {
            // Undeliverable, or no address at all; and there is nobody else to tell.
        }
    }

    private synchronized @Nullable ManagedChannel channel() {
        if (channel == null && !address.isEmpty()) {
            channel = OkHttpChannelBuilder.forTarget(address, InsecureChannelCredentials.create())
                    .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                    .proxyDetector(engine -> null) // a proxy is for AWS; the engine is on this machine
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
