package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.awsivs.emulator.InputShape.Constraint;

/** The settings of a recording configuration: constraints, defaults, and rules that involve several settings. */
final class RecordingSettings {

    private static final String DESTINATION = "destinationConfiguration";
    private static final String RECONNECT_WINDOW = "recordingReconnectWindowSeconds";
    private static final String RENDITION = "renditionConfiguration";
    private static final String SELECTION = "renditionSelection";
    private static final String RENDITIONS = "renditions";
    private static final String THUMBNAIL = "thumbnailConfiguration";
    private static final String MODE = "recordingMode";
    private static final String INTERVAL_SECONDS = "targetIntervalSeconds";

    private static final Constraint RESOLUTION = Constraints.oneOf("SD", "HD", "FULL_HD", "LOWEST_RESOLUTION");

    /** Requires {@code s3}, which the model does not mark as required: "you define one and only one type of destination". */
    private static final InputShape DESTINATION_SHAPE = InputShape.empty()
            .required("s3", InputShape.empty().required("bucketName", Constraints.text(3, 63, "[a-z0-9-.]+")));

    private static final InputShape RENDITION_SHAPE = InputShape.empty()
            .optional(SELECTION, Constraints.oneOf("ALL", "NONE", "CUSTOM"))
            .optional(RENDITIONS, Constraints.list(RESOLUTION));

    private static final InputShape THUMBNAIL_SHAPE = InputShape.empty()
            .optional(MODE, Constraints.oneOf("DISABLED", "INTERVAL"))
            .optional(INTERVAL_SECONDS, Constraints.number(1, 60))
            .optional("resolution", RESOLUTION)
            .optional("storage", Constraints.list(Constraints.oneOf("SEQUENTIAL", "LATEST")));

    static final InputShape SHAPE = InputShape.empty()
            .required(DESTINATION, DESTINATION_SHAPE)
            .optional("name", Constraints.NAME)
            .optional(RECONNECT_WINDOW, Constraints.number(0, 300))
            .optional(RENDITION, RENDITION_SHAPE)
            .optional(THUMBNAIL, THUMBNAIL_SHAPE);

    private RecordingSettings() {}

    /** Rejects combinations that shapes RenditionConfiguration and ThumbnailConfiguration document as invalid. */
    static void check(ObjectNode input) {
        JsonNode rendition = input.path(RENDITION);
        if (rendition.path(SELECTION).asText().equals("CUSTOM")) {
            // "If CUSTOM is specified, a set of renditions must be specified in the renditions field."
            require(!rendition.path(RENDITIONS).isEmpty(), RENDITION + "." + RENDITIONS);
        }
        JsonNode thumbnail = input.path(THUMBNAIL);
        String mode = thumbnail.path(MODE).asText("");
        // "This is configurable (and required) only if recordingMode is INTERVAL."
        require(!mode.equals("INTERVAL") || thumbnail.has(INTERVAL_SECONDS), THUMBNAIL + "." + INTERVAL_SECONDS);
        require(!mode.equals("DISABLED") || !thumbnail.has(INTERVAL_SECONDS), THUMBNAIL + "." + INTERVAL_SECONDS);
    }

    /** Adds the defaults that the model documents to absent settings. It is a guess that responses contain these defaults. */
    static void addDefaults(ObjectNode configuration, RecordingDefaults defaults) {
        if (defaults == RecordingDefaults.ABSENT) {
            return;
        }
        putIfAbsent(configuration, RECONNECT_WINDOW, JsonNodes.object().numberNode(0));
        ObjectNode rendition = configuration.withObject("/" + RENDITION);
        putIfAbsent(rendition, SELECTION, JsonNodes.object().textNode("ALL"));
        ObjectNode thumbnail = configuration.withObject("/" + THUMBNAIL);
        putIfAbsent(thumbnail, MODE, JsonNodes.object().textNode("INTERVAL"));
        if (thumbnail.path(MODE).asText().equals("INTERVAL")) {
            putIfAbsent(thumbnail, INTERVAL_SECONDS, JsonNodes.object().numberNode(60));
            putIfAbsent(thumbnail, "storage", JsonNodes.object().arrayNode().add("SEQUENTIAL"));
        }
        if (defaults == RecordingDefaults.FILLED) {
            putIfAbsent(thumbnail, "resolution", JsonNodes.object().textNode("FULL_HD"));
        }
    }

    static String bucketName(ObjectNode configuration) {
        return configuration.path(DESTINATION).path("s3").path("bucketName").asText();
    }

    private static void putIfAbsent(ObjectNode object, String member, JsonNode value) {
        if (!object.has(member)) {
            object.set(member, value);
        }
    }

    private static void require(boolean satisfied, String member) {
        if (!satisfied) {
            throw ServiceException.constraintViolated(member);
        }
    }
}
