package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** The operations on stream keys. Every channel is created with a stream key, and cannot have a second one. */
final class StreamKeyOperations {

    static final String ARN_TYPE = "stream-key";

    /** The members of shape StreamKeySummary, which has no value, because the value is secret. */
    private static final Set<String> SUMMARY_MEMBERS = Set.of("arn", "channelArn", "tags");

    private final ArnFormat arns;
    private final BatchGet batch;

    StreamKeyOperations(ArnFormat arns, BatchGet batch) {
        this.arns = arns;
        this.batch = batch;
    }

    List<Operation> operations() {
        InputShape arn = InputShape.empty().required("arn", arns.of(ARN_TYPE));
        InputShape channel = InputShape.empty().required("channelArn", arns.of(ChannelOperations.ARN_TYPE));
        InputShape list = Pagination.input(50).required("channelArn", arns.of(ChannelOperations.ARN_TYPE));
        return List.of(
                new Operation("CreateStreamKey", TagOperations.withTags(channel), StreamKeyOperations::create),
                new Operation("GetStreamKey", arn, StreamKeyOperations::get),
                new Operation("BatchGetStreamKey", batch.input(ARN_TYPE), this::batchGet),
                new Operation("ListStreamKeys", list, StreamKeyOperations::list),
                Operation.withoutContent("DeleteStreamKey", arn, StreamKeyOperations::delete));
    }

    /** Creates a key whose value has the form of awscli/examples/ivs/create-channel.rst. */
    static ObjectNode create(RegionResources region, String channelArn, JsonNode tags) {
        String secret = region.ids().lowerCase(12);
        ObjectNode key = JsonNodes.object()
                .put("arn", region.newArn(ARN_TYPE))
                .put("value", "sk_" + region.owner().region() + "_" + ArnFormat.id(channelArn) + "_" + secret)
                .put("channelArn", channelArn);
        key.set("tags", tags);
        region.streamKeys().add(key);
        return key;
    }

    static void deleteKeysOf(RegionResources region, String channelArn) {
        region.streamKeys().removeIf(key -> isOf(channelArn, key));
    }

    private static ObjectNode create(RegionResources region, ObjectNode input) {
        String channel = channel(region, input);
        if (!keysOf(channel, region).isEmpty()) {
            throw ServiceException.quotaExceeded("Limit: 1 stream key per channel reached for: " + channel);
        }
        return JsonNodes.object("streamKey", create(region, channel, TagOperations.of(input)));
    }

    private static ObjectNode get(RegionResources region, ObjectNode input) {
        return JsonNodes.object("streamKey", region.streamKeys().require(arn(input)));
    }

    private ObjectNode batchGet(RegionResources region, ObjectNode input) {
        return batch.get("streamKeys", region.streamKeys(), input);
    }

    /** Lists the stream keys of a channel. The default page size of 1 is documented in the model: ListStreamKeysRequest.maxResults. */
    private static ObjectNode list(RegionResources region, ObjectNode input) {
        return Pagination.page("streamKeys", keysOf(channel(region, input), region), input, 1, SUMMARY_MEMBERS);
    }

    private static ObjectNode delete(RegionResources region, ObjectNode input) {
        region.streamKeys().require(arn(input));
        region.streamKeys().remove(arn(input));
        return JsonNodes.object();
    }

    private static List<ResourceStore.Entry> keysOf(String channelArn, RegionResources region) {
        return region.streamKeys().matching(key -> isOf(channelArn, key));
    }

    private static boolean isOf(String channelArn, ObjectNode key) {
        return key.path("channelArn").asText().equals(channelArn);
    }

    private static String channel(RegionResources region, ObjectNode input) {
        return region.channels()
                .require(input.path("channelArn").textValue())
                .path("arn")
                .textValue();
    }

    private static String arn(ObjectNode input) {
        return input.path("arn").textValue();
    }
}
