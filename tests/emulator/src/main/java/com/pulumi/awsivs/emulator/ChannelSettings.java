package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What a program may set on a channel: the form of each setting, its default, and which of them go together. */
final class ChannelSettings {

    private static final String TYPE = "type";
    private static final String PRESET = "preset";
    private static final String FORMAT = "containerFormat";
    private static final String MULTITRACK = "multitrackInputConfiguration";

    private static final Map<String, String> REFERENCES = Map.of(
            "recordingConfigurationArn", "recording-configuration",
            "playbackRestrictionPolicyArn", "playback-restriction-policy",
            "adConfigurationArn", "ad-configuration");

    private static final Shape OWN = Shape.empty()
            .optional("name", Rules.NAME)
            .optional("latencyMode", Rules.oneOf("NORMAL", "LOW"))
            .optional(TYPE, Rules.oneOf("BASIC", "STANDARD", "ADVANCED_SD", "ADVANCED_HD"))
            .optional("authorized", Rules.FLAG)
            .optional("insecureIngest", Rules.FLAG)
            .optional(PRESET, Rules.oneOf("", "HIGHER_BANDWIDTH_DELIVERY", "CONSTRAINED_BANDWIDTH_DELIVERY"))
            .optional(FORMAT, Rules.oneOf("TS", "FRAGMENTED_MP4"))
            .optional(
                    MULTITRACK,
                    Shape.empty()
                            .optional("enabled", Rules.FLAG)
                            .optional("policy", Rules.oneOf("ALLOW", "REQUIRE"))
                            .optional("maximumResolution", Rules.oneOf("SD", "HD", "FULL_HD")));

    private final Arns arns;
    private final Shape shape;

    ChannelSettings(Arns arns) {
        this.arns = arns;
        Shape all = OWN;
        for (Map.Entry<String, String> reference : REFERENCES.entrySet()) {
            all = all.optional(reference.getKey(), arns.reference(reference.getValue()));
        }
        this.shape = all;
    }

    Shape shape() {
        return shape;
    }

    /** As in awscli/examples/ivs/create-channel.rst, example 1; an absent name is taken to be empty. */
    static ObjectNode defaults() {
        ObjectNode settings = Json.object()
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

    /** A copy of the channel with what the input says; what it does not mention stays, and "" clears. */
    ObjectNode applied(ObjectNode channel, ObjectNode input, Caller owner) {
        REFERENCES
                .keySet()
                .forEach(member -> arns.requireLocal(owner, input.path(member).asText("")));
        ObjectNode changed = channel.deepCopy();
        changed.setAll(input);
        settlePreset(changed);
        settleMultitrack(changed, input.has(MULTITRACK));
        if (changed.path("adConfigurationArn").asText("").isEmpty()) {
            changed.remove("adConfigurationArn");
        }
        return changed;
    }

    /** The text is AWS's: github.com/aws/aws-sdk-go-v2/issues/2262. Leaving an advanced type needs {@code preset: ""}. */
    private static void settlePreset(ObjectNode channel) {
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

    /** Shape MultitrackInputConfiguration: with enabled, policy and resolution are required, and type and format fixed. */
    private static void settleMultitrack(ObjectNode channel, boolean isNew) {
        ObjectNode multitrack = (ObjectNode) channel.path(MULTITRACK);
        if (multitrack.path("enabled").asBoolean(false)) {
            require(multitrack.has("policy"), MULTITRACK + ".policy");
            require(multitrack.has("maximumResolution"), MULTITRACK + ".maximumResolution");
            require(channel.path(TYPE).asText().equals("STANDARD"), TYPE);
            require(channel.path(FORMAT).asText().equals("FRAGMENTED_MP4"), FORMAT);
        }
        if (isNew) {
            channel.set(MULTITRACK, noMultitrack().setAll(multitrack));
        }
    }

    private static void require(boolean satisfied, String member) {
        if (!satisfied) {
            throw ServiceException.constraint(member);
        }
    }

    private static ObjectNode noMultitrack() {
        return Json.object().put("enabled", false).put("policy", "ALLOW").put("maximumResolution", "FULL_HD");
    }
}
