package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Stream keys: each channel is born with one, and may have one. */
final class StreamKeys {

    static final String NOUN = "stream-key";

    /** Shape StreamKeySummary: the value is missing, because it is the secret. */
    private static final Set<String> SUMMARY = Set.of("arn", "channelArn", "tags");

    private final Arns arns;
    private final Batch batch;

    StreamKeys(Arns arns, Batch batch) {
        this.arns = arns;
        this.batch = batch;
    }

    List<Operation> operations() {
        Shape one = Shape.empty().required("arn", arns.of(NOUN));
        Shape channel = Shape.empty().required("channelArn", arns.of(Channels.NOUN));
        Shape list = Page.input(50).required("channelArn", arns.of(Channels.NOUN));
        return List.of(
                new Operation("CreateStreamKey", Tags.in(channel), StreamKeys::create),
                new Operation("GetStreamKey", one, StreamKeys::get),
                new Operation("BatchGetStreamKey", batch.input(NOUN), this::getMany),
                new Operation("ListStreamKeys", list, StreamKeys::list),
                Operation.withoutContent("DeleteStreamKey", one, StreamKeys::delete));
    }

    /** The form of the value is that of awscli/examples/ivs/create-channel.rst. */
    static ObjectNode make(Region region, String channelArn, JsonNode tags) {
        String secret = region.ids().lowerCase(12);
        ObjectNode key = Json.object()
                .put("arn", region.newArn(NOUN))
                .put("value", "sk_" + region.owner().region() + "_" + Arns.id(channelArn) + "_" + secret)
                .put("channelArn", channelArn);
        key.set("tags", tags);
        region.streamKeys().add(key);
        return key;
    }

    static void deleteOf(Region region, String channelArn) {
        region.streamKeys().removeIf(key -> isOf(channelArn, key));
    }

    private static ObjectNode create(Region region, ObjectNode input) {
        String channel = channel(region, input);
        if (!keysOf(channel, region).isEmpty()) {
            throw ServiceException.quotaExceeded("Limit: 1 stream key per channel reached for: " + channel);
        }
        return Json.object("streamKey", make(region, channel, Tags.of(input)));
    }

    private static ObjectNode get(Region region, ObjectNode input) {
        return Json.object("streamKey", region.streamKeys().require(arn(input)));
    }

    private ObjectNode getMany(Region region, ObjectNode input) {
        return batch.get("streamKeys", region.streamKeys(), input);
    }

    /** The default of one a page is the model's: ListStreamKeysRequest.maxResults. */
    private static ObjectNode list(Region region, ObjectNode input) {
        return Page.of("streamKeys", keysOf(channel(region, input), region), input, 1, SUMMARY);
    }

    private static ObjectNode delete(Region region, ObjectNode input) {
        region.streamKeys().require(arn(input));
        region.streamKeys().remove(arn(input));
        return Json.object();
    }

    private static List<Store.Entry> keysOf(String channelArn, Region region) {
        return region.streamKeys().matching(key -> isOf(channelArn, key));
    }

    private static boolean isOf(String channelArn, ObjectNode key) {
        return key.path("channelArn").asText().equals(channelArn);
    }

    private static String channel(Region region, ObjectNode input) {
        return region.channels()
                .require(input.path("channelArn").textValue())
                .path("arn")
                .textValue();
    }

    private static String arn(ObjectNode input) {
        return input.path("arn").textValue();
    }
}
