package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The operations on channels. A channel is created and deleted together with its stream key. */
final class ChannelOperations {

    static final String ARN_TYPE = "channel";

    /** The members of shape ChannelSummary, which has no endpoints, SRT, container format or multitrack. */
    private static final Set<String> SUMMARY_MEMBERS = Set.of(
            "arn",
            "name",
            "latencyMode",
            "authorized",
            "recordingConfigurationArn",
            "tags",
            "insecureIngest",
            "type",
            "preset",
            "playbackRestrictionPolicyArn",
            "adConfigurationArn");

    private static final Map<String, String> FILTERS = Map.of(
            "filterByName", "name",
            "filterByRecordingConfigurationArn", "recordingConfigurationArn",
            "filterByPlaybackRestrictionPolicyArn", "playbackRestrictionPolicyArn",
            "filterByAdConfigurationArn", "adConfigurationArn");

    private final ArnFormat arns;
    private final BatchGet batch;
    private final ChannelReferences references;
    private final LiveStreams streams;
    private final ResourceQuotas quotas;
    private final boolean liveUpdates;

    ChannelOperations(
            ArnFormat arns,
            BatchGet batch,
            LiveStreams streams,
            ChannelReferences references,
            EmulatorOptions options) {
        this.arns = arns;
        this.batch = batch;
        this.references = references;
        this.streams = streams;
        this.quotas = ResourceQuotas.of(options);
        this.liveUpdates = options.liveUpdates();
    }

    List<Operation> operations() {
        InputShape arn = InputShape.empty().required("arn", arns.of(ARN_TYPE));
        InputShape settings = references.withReferences(ChannelSettings.SHAPE);
        return List.of(
                new Operation("CreateChannel", TagOperations.withTags(settings), this::create),
                new Operation("GetChannel", arn, ChannelOperations::get),
                new Operation("BatchGetChannel", batch.input(ARN_TYPE), this::batchGet),
                new Operation("ListChannels", listInput(), ChannelOperations::list),
                new Operation("UpdateChannel", settings.required("arn", arns.of(ARN_TYPE)), this::update),
                Operation.withoutContent("DeleteChannel", arn, this::delete));
    }

    private ObjectNode create(RegionResources region, ObjectNode input) {
        quotas.requireBelowChannelQuota(region);
        references.check(region, input);
        String arn = region.newArn(ARN_TYPE);
        ObjectNode channel = ChannelSettings.apply(ChannelSettings.defaults().put("arn", arn), input);
        channel.set("tags", TagOperations.of(input));
        channel.setAll(ChannelEndpoints.of(region, arn));
        region.channels().add(channel);
        ObjectNode output = JsonNodes.object("channel", channel);
        output.set("streamKey", StreamKeyOperations.create(region, arn, JsonNodes.object()));
        return output;
    }

    private static ObjectNode get(RegionResources region, ObjectNode input) {
        return JsonNodes.object("channel", region.channels().require(arn(input)));
    }

    private ObjectNode batchGet(RegionResources region, ObjectNode input) {
        return batch.get("channels", region.channels(), input);
    }

    /** Rejects two filters, as operation ListChannels documents: "… you will get an error (409 ConflictException)". */
    private static ObjectNode list(RegionResources region, ObjectNode input) {
        List<String> filters = FILTERS.keySet().stream().filter(input::has).toList();
        if (filters.size() > 1) {
            throw ServiceException.conflict("Filters are mutually exclusive and cannot be used together");
        }
        Predicate<ObjectNode> matches = channel -> filters.stream()
                .allMatch(filter -> input.path(filter).equals(channel.path(FILTERS.getOrDefault(filter, ""))));
        return Pagination.page("channels", region.channels().matching(matches), input, 100, SUMMARY_MEMBERS);
    }

    private ObjectNode update(RegionResources region, ObjectNode input) {
        ObjectNode channel = region.channels().require(arn(input));
        if (!liveUpdates) {
            streams.requireNotLive(arn(input));
        }
        references.check(region, input);
        ObjectNode updated = ChannelSettings.apply(channel, input);
        channel.removeAll();
        return JsonNodes.object("channel", channel.setAll(updated));
    }

    private ObjectNode delete(RegionResources region, ObjectNode input) {
        region.channels().require(arn(input));
        streams.requireNotLive(arn(input));
        region.channels().remove(arn(input));
        StreamKeyOperations.deleteKeysOf(region, arn(input));
        return JsonNodes.object();
    }

    private InputShape listInput() {
        return Pagination.input(100)
                .optional("filterByName", Constraints.NAME)
                .optional(
                        "filterByRecordingConfigurationArn", arns.reference(RecordingConfigurationOperations.ARN_TYPE))
                .optional(
                        "filterByPlaybackRestrictionPolicyArn",
                        arns.reference(PlaybackRestrictionPolicyOperations.ARN_TYPE))
                .optional("filterByAdConfigurationArn", arns.reference("ad-configuration"));
    }

    private static String arn(JsonNode input) {
        return input.path("arn").textValue();
    }
}
