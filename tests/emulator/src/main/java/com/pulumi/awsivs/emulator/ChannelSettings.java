package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The settings of a channel in CreateChannel and UpdateChannel: constraints, defaults, and rules that involve several settings. */
final class ChannelSettings {

    private static final String TYPE = "type";
    private static final String PRESET = "preset";
    private static final String FORMAT = "containerFormat";
    private static final String MULTITRACK = "multitrackInputConfiguration";

    /** The members of CreateChannel and UpdateChannel, without tags and references to other resources. */
    static final InputShape SHAPE = InputShape.empty()
            .optional("name", Constraints.NAME)
            .optional("latencyMode", Constraints.oneOf("NORMAL", "LOW"))
            .optional(TYPE, Constraints.oneOf("BASIC", "STANDARD", "ADVANCED_SD", "ADVANCED_HD"))
            .optional("authorized", Constraints.BOOLEAN)
            .optional("insecureIngest", Constraints.BOOLEAN)
            .optional(PRESET, Constraints.oneOf("", "HIGHER_BANDWIDTH_DELIVERY", "CONSTRAINED_BANDWIDTH_DELIVERY"))
            .optional(FORMAT, Constraints.oneOf("TS", "FRAGMENTED_MP4"))
            .optional(
                    MULTITRACK,
                    InputShape.empty()
                            .optional("enabled", Constraints.BOOLEAN)
                            .optional("policy", Constraints.oneOf("ALLOW", "REQUIRE"))
                            .optional("maximumResolution", Constraints.oneOf("SD", "HD", "FULL_HD")));

    private ChannelSettings() {}

    /**
     * Returns the default settings, from awscli/examples/ivs/create-channel.rst, example 1. It is a guess that IVS returns an absent name
     * as an empty string.
     */
    static ObjectNode defaults() {
        ObjectNode settings = JsonNodes.object()
                .put("name", "")
                .put("latencyMode", "LOW")
                .put(TYPE, "STANDARD")
                .put("authorized", false)
                .put("insecureIngest", false)
                .put(PRESET, "")
                .put("recordingConfigurationArn", "")
                .put("playbackRestrictionPolicyArn", "")
                .put(FORMAT, "TS");
        settings.set(MULTITRACK, noMultitrack());
        return settings;
    }

    /** Returns a copy of the channel with the settings of the input. Absent settings keep their value, and "" clears a reference. */
    static ObjectNode apply(ObjectNode channel, ObjectNode input) {
        ObjectNode changed = channel.deepCopy();
        changed.setAll(input);
        checkPreset(changed);
        checkMultitrack(changed, input.has(MULTITRACK));
        if (changed.path("adConfigurationArn").asText("").isEmpty()) {
            changed.remove("adConfigurationArn");
        }
        return changed;
    }

    /**
     * Checks that a change from an ADVANCED type to another type also contains {@code preset: ""}. The message is from
     * github.com/aws/aws-sdk-go-v2/issues/2262.
     */
    private static void checkPreset(ObjectNode channel) {
        boolean advanced = channel.path(TYPE).asText().startsWith("ADVANCED");
        String preset = channel.path(PRESET).asText();
        if (!advanced && !preset.isEmpty()) {
            throw ServiceException.validation("preset: " + preset + " not match channel type: "
                    + channel.path(TYPE).asText());
        }
        if (advanced && preset.isEmpty()) {
            channel.put(PRESET, "HIGHER_BANDWIDTH_DELIVERY");
        }
    }

    /** Checks the rules of shape MultitrackInputConfiguration: {@code enabled} needs policy, resolution, type STANDARD and format FRAGMENTED_MP4. */
    private static void checkMultitrack(ObjectNode channel, boolean isInInput) {
        ObjectNode multitrack = (ObjectNode) channel.path(MULTITRACK);
        if (multitrack.path("enabled").asBoolean(false)) {
            require(multitrack.has("policy"), MULTITRACK + ".policy");
            require(multitrack.has("maximumResolution"), MULTITRACK + ".maximumResolution");
            require(channel.path(TYPE).asText().equals("STANDARD"), TYPE);
            require(channel.path(FORMAT).asText().equals("FRAGMENTED_MP4"), FORMAT);
        }
        if (isInInput) {
            channel.set(MULTITRACK, noMultitrack().setAll(multitrack));
        }
    }

    private static void require(boolean satisfied, String member) {
        if (!satisfied) {
            throw ServiceException.constraintViolated(member);
        }
    }

    private static ObjectNode noMultitrack() {
        return JsonNodes.object().put("enabled", false).put("policy", "ALLOW").put("maximumResolution", "FULL_HD");
    }
}
