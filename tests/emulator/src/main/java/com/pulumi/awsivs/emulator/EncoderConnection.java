package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** An encoder's connection to a channel, with its stream. The encoder may reconnect when the stream is stopped. */
final class EncoderConnection {

    private final String channelArn;
    private final int reconnects;
    private final Duration stopDuration;
    private final EmulatorOptions options;
    private final String streamId;
    private final Instant start;
    private volatile @Nullable Instant end;
    private volatile StreamHealth health = StreamHealth.HEALTHY;

    EncoderConnection(String channelArn, int reconnects, Duration stopDuration, EmulatorOptions options) {
        this.channelArn = channelArn;
        this.reconnects = reconnects;
        this.stopDuration = stopDuration;
        this.options = options;
        this.streamId = "st-" + new RandomIds(options.random()).alphanumeric(23); // shape StreamId: 26 characters
        this.start = options.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    String channelArn() {
        return channelArn;
    }

    void setHealth(StreamHealth value) {
        health = value;
    }

    /** Stops the stream. A second call does not postpone the end. */
    synchronized void stop() {
        if (end == null) end = options.clock().instant().plus(stopDuration);
    }

    /** Returns this connection while its stream is live, then the encoder's next connection, or null after the last one. */
    synchronized @Nullable EncoderConnection current() {
        if (end == null || options.clock().instant().isBefore(end)) return this;
        if (reconnects <= 0) return null;
        EncoderConnection next = new EncoderConnection(channelArn, reconnects - 1, stopDuration, options);
        next.setHealth(health);
        return next;
    }

    /** Returns the stream as shape Stream, without the channel's playback URL. */
    ObjectNode streamJson() {
        return JsonNodes.object()
                .put("channelArn", channelArn)
                .put("streamId", streamId)
                .put("startTime", start.toString())
                .put("state", "LIVE")
                .put("health", health.name())
                .put("viewerCount", 1);
    }
}
