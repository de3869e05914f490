package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Channels: made with a stream key, read one by one, by fifty or in a list, changed in part, deleted with their key. */
final class Channels {

    static final String NOUN = "channel";

    /** Shape ChannelSummary: without endpoints, SRT, container format and multitrack. */
    private static final Set<String> SUMMARY = Set.of(
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

    private final Arns arns;
    private final Batch batch;
    private final ChannelSettings settings;
    private final Streams streams;
    private final Quotas quotas;
    private final boolean liveUpdates;

    Channels(Arns arns, Batch batch, Streams streams, EmulatorOptions options) {
        this.arns = arns;
        this.batch = batch;
        this.settings = new ChannelSettings(arns);
        this.streams = streams;
        this.quotas = Quotas.of(options);
        this.liveUpdates = options.liveUpdates();
    }

    List<Operation> operations() {
        Shape one = Shape.empty().required("arn", arns.of(NOUN));
        return List.of(
                new Operation("CreateChannel", Tags.in(settings.shape()), this::create),
                new Operation("GetChannel", one, Channels::get),
                new Operation("BatchGetChannel", batch.input(NOUN), this::getMany),
                new Operation("ListChannels", filters(), Channels::list),
                new Operation("UpdateChannel", settings.shape().required("arn", arns.of(NOUN)), this::update),
                Operation.withoutContent("DeleteChannel", one, this::delete));
    }

    private ObjectNode create(Region region, ObjectNode input) {
        quotas.requireRoomForChannel(region);
        String arn = region.newArn(NOUN);
        ObjectNode channel = settings.applied(ChannelSettings.defaults().put("arn", arn), input, region.owner());
        channel.set("tags", Tags.of(input));
        channel.setAll(ChannelEndpoints.of(region, arn));
        region.channels().add(channel);
        ObjectNode output = Json.object("channel", channel);
        output.set("streamKey", StreamKeys.make(region, arn, Json.object()));
        return output;
    }

    private static ObjectNode get(Region region, ObjectNode input) {
        return Json.object("channel", region.channels().require(arn(input)));
    }

    private ObjectNode getMany(Region region, ObjectNode input) {
        return batch.get("channels", region.channels(), input);
    }

    /** "Filters are mutually exclusive … you will get an error (409 ConflictException)": operation ListChannels. */
    private static ObjectNode list(Region region, ObjectNode input) {
        List<String> given = FILTERS.keySet().stream().filter(input::has).toList();
        if (given.size() > 1) {
            throw ServiceException.conflict("Filters are mutually exclusive and cannot be used together");
        }
        Predicate<ObjectNode> wanted = channel -> given.stream()
                .allMatch(filter -> input.path(filter).equals(channel.path(FILTERS.getOrDefault(filter, ""))));
        return Page.of("channels", region.channels().matching(wanted), input, 100, SUMMARY);
    }

    private ObjectNode update(Region region, ObjectNode input) {
        ObjectNode channel = region.channels().require(arn(input));
        if (!liveUpdates) {
            streams.requireIdle(arn(input));
        }
        ObjectNode updated = settings.applied(channel, input, region.owner());
        channel.removeAll();
        return Json.object("channel", channel.setAll(updated));
    }

    private ObjectNode delete(Region region, ObjectNode input) {
        region.channels().require(arn(input));
        streams.requireIdle(arn(input));
        region.channels().remove(arn(input));
        StreamKeys.deleteOf(region, arn(input));
        return Json.object();
    }

    private Shape filters() {
        return Page.input(100)
                .optional("filterByName", Rules.NAME)
                .optional("filterByRecordingConfigurationArn", arns.reference("recording-configuration"))
                .optional("filterByPlaybackRestrictionPolicyArn", arns.reference("playback-restriction-policy"))
                .optional("filterByAdConfigurationArn", arns.reference("ad-configuration"));
    }

    private static String arn(JsonNode input) {
        return input.path("arn").textValue();
    }
}
