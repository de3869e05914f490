package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The live streams of all channels, which only encoders start: here, whoever steers. */
public final class Streams {

    private final EmulatorOptions options;
    private final ConcurrentMap<String, LiveStream> live = new ConcurrentHashMap<>();

    Streams(EmulatorOptions options) {
        this.options = options;
    }

    /** Puts a channel live, as an encoder does. */
    public void start(String channelArn) {
        start(channelArn, 0, Duration.ZERO);
    }

    /**
     * Puts a channel live, with an encoder that does not give up.
     *
     * @param reconnects how often it connects again after its stream was stopped
     * @param ending how long a stopped stream takes to end
     */
    public void start(String channelArn, int reconnects, Duration ending) {
        live.put(channelArn, new LiveStream(channelArn, reconnects, ending, options));
    }

    /** Takes a channel off, as an encoder does that disconnects. */
    public void end(String channelArn) {
        live.remove(channelArn);
    }

    public boolean isLive(String channelArn) {
        return find(channelArn).isPresent();
    }

    void clear() {
        live.clear();
    }

    List<Operation> operations(Arns arns) {
        Shape channel = Shape.empty().required("channelArn", arns.of(Channels.NOUN));
        return List.of(
                new Operation("GetStream", channel, this::get), new Operation("StopStream", channel, this::stop));
    }

    /** "Live channels cannot be updated" (UpdateChannel), and DeleteChannel says the same. The text is a guess. */
    void requireIdle(String channelArn) {
        if (isLive(channelArn)) {
            throw ServiceException.conflict("Channel: " + channelArn + " is currently online");
        }
    }

    private Optional<LiveStream> find(String channelArn) {
        live.computeIfPresent(channelArn, (arn, stream) -> stream.now());
        return Optional.ofNullable(live.get(channelArn));
    }

    private LiveStream require(Region region, ObjectNode input) {
        String arn = input.path("channelArn").textValue();
        region.channels().require(arn);
        return find(arn).orElseThrow(() -> ServiceException.offline(arn));
    }

    private ObjectNode get(Region region, ObjectNode input) {
        LiveStream stream = require(region, input);
        JsonNode url = region.channels().require(stream.channelArn()).path("playbackUrl");
        ObjectNode document = stream.document();
        document.set("playbackUrl", url);
        return Json.object("stream", document);
    }

    private ObjectNode stop(Region region, ObjectNode input) {
        require(region, input).stop();
        return Json.object();
    }
}
