package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The live streams of all channels. At AWS only encoders start streams; in the emulator, tests start them with these methods or the control
 * API.
 */
public final class LiveStreams {

    /** The members of shape StreamSummary, which has no playback URL. */
    private static final Set<String> SUMMARY_MEMBERS =
            Set.of("channelArn", "streamId", "state", "health", "viewerCount", "startTime");

    private final EmulatorOptions options;
    private final ConcurrentMap<String, EncoderConnection> connections = new ConcurrentHashMap<>();

    LiveStreams(EmulatorOptions options) {
        this.options = options;
    }

    /** Starts a stream, as an encoder that connects does. */
    public void start(String channelArn) {
        start(channelArn, 0, Duration.ZERO);
    }

    /**
     * Starts a stream of an encoder that reconnects.
     *
     * @param reconnects how many times the encoder reconnects after its stream was stopped
     * @param stopDuration the time from StopStream to the end of the stream
     */
    public void start(String channelArn, int reconnects, Duration stopDuration) {
        connections.put(channelArn, new EncoderConnection(channelArn, reconnects, stopDuration, options));
    }

    /** Sets the health of a live stream and of the streams after its encoder reconnects. Does nothing if the channel is not live. */
    public void setHealth(String channelArn, StreamHealth health) {
        find(channelArn).ifPresent(connection -> connection.setHealth(health));
    }

    /** Ends a stream, as an encoder that disconnects does. */
    public void end(String channelArn) {
        connections.remove(channelArn);
    }

    public boolean isLive(String channelArn) {
        return find(channelArn).isPresent();
    }

    void clear() {
        connections.clear();
    }

    List<Operation> operations(ArnFormat arns) {
        InputShape channel = InputShape.empty().required("channelArn", arns.of(ChannelOperations.ARN_TYPE));
        InputShape filter = InputShape.empty().optional("health", Constraints.oneOf(StreamHealth.names()));
        return List.of(
                new Operation("GetStream", channel, this::get),
                new Operation("ListStreams", Pagination.input(100).optional("filterBy", filter), this::list),
                new Operation("StopStream", channel, this::stop));
    }

    /** Rejects changes of live channels: "Live channels cannot be updated" (UpdateChannel, and likewise DeleteChannel). The message is a guess. */
    void requireNotLive(String channelArn) {
        if (isLive(channelArn)) {
            throw ServiceException.conflict("Channel: " + channelArn + " is currently online");
        }
    }

    private Optional<EncoderConnection> find(String channelArn) {
        connections.computeIfPresent(channelArn, (arn, connection) -> connection.current());
        return Optional.ofNullable(connections.get(channelArn));
    }

    private EncoderConnection require(RegionResources region, ObjectNode input) {
        String arn = input.path("channelArn").textValue();
        region.channels().require(arn);
        return find(arn).orElseThrow(() -> ServiceException.offline(arn));
    }

    private ObjectNode get(RegionResources region, ObjectNode input) {
        EncoderConnection connection = require(region, input);
        JsonNode url = region.channels().require(connection.channelArn()).path("playbackUrl");
        ObjectNode stream = connection.streamJson();
        stream.set("playbackUrl", url);
        return JsonNodes.object("stream", stream);
    }

    /** Lists the live streams of a region in the order of their channels, which is a guess. */
    private ObjectNode list(RegionResources region, ObjectNode input) {
        String health = input.path("filterBy").path("health").asText("");
        List<ResourceStore.Entry> streams = region.channels().matching(channel -> true).stream()
                .flatMap(channel -> stream(channel).stream())
                .filter(stream -> health.isEmpty()
                        || stream.document().path("health").asText().equals(health))
                .toList();
        return Pagination.page("streams", streams, input, 100, SUMMARY_MEMBERS);
    }

    private Optional<ResourceStore.Entry> stream(ResourceStore.Entry channel) {
        return find(channel.document().path("arn").asText())
                .map(connection -> new ResourceStore.Entry(channel.number(), connection.streamJson()));
    }

    private ObjectNode stop(RegionResources region, ObjectNode input) {
        require(region, input).stop();
        return JsonNodes.object();
    }
}
