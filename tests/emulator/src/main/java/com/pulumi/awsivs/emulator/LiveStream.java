package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** One channel's stream, and its encoder, which may connect again when it is thrown out. */
final class LiveStream {

    private final String channelArn;
    private final int reconnects;
    private final Duration ending;
    private final EmulatorOptions options;
    private final String id;
    private final Instant start;
    private volatile @Nullable Instant end;

    LiveStream(String channelArn, int reconnects, Duration ending, EmulatorOptions options) {
        this.channelArn = channelArn;
        this.reconnects = reconnects;
        this.ending = ending;
        this.options = options;
        this.id = "st-" + new Ids(options.random()).alphanumeric(23); // shape StreamId: 26 characters
        this.start = options.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    String channelArn() {
        return channelArn;
    }

    /** Stopping what is being stopped changes nothing. */
    synchronized void stop() {
        if (end == null) end = options.clock().instant().plus(ending);
    }

    /** This stream, the next one of its encoder, or null when it has ended for good. */
    synchronized @Nullable LiveStream now() {
        if (end == null || options.clock().instant().isBefore(end)) return this;
        return reconnects > 0 ? new LiveStream(channelArn, reconnects - 1, ending, options) : null;
    }

    /** Shape Stream, without the channel's playback URL. */
    ObjectNode document() {
        return Json.object()
                .put("channelArn", channelArn)
                .put("streamId", id)
                .put("startTime", start.toString())
                .put("state", "LIVE")
                .put("health", "HEALTHY")
                .put("viewerCount", 1);
    }
}
