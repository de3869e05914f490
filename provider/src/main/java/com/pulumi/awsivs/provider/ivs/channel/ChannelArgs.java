package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.config.AwsTags;
import com.pulumi.awsivs.provider.framework.shape.AllowedValues;
import com.pulumi.awsivs.provider.framework.shape.Autonamed;
import com.pulumi.awsivs.provider.framework.shape.Default;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.ProviderOnly;
import com.pulumi.awsivs.provider.framework.shape.Tagged;
import com.pulumi.awsivs.provider.ivs.api.Patterns;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a channel that a program may set. */
public record ChannelArgs(
        @Autonamed(max = Patterns.NAME_LENGTH, without = Patterns.NOT_IN_NAMES)
        @Matches(value = Patterns.NAME, says = Patterns.NAME_DESCRIPTION, character = Patterns.NAME_CHARACTER)
        @Nullable
        String name,

        @Default("LOW") @AllowedValues({"NORMAL", "LOW"}) String latencyMode,

        @Default("STANDARD") @AllowedValues({"BASIC", "STANDARD", "ADVANCED_SD", "ADVANCED_HD"})
        String type,

        @Default("false") boolean authorized,
        @Default("false") boolean insecureIngest,

        @Default(
                value = "HIGHER_BANDWIDTH_DELIVERY",
                when = "type",
                is = {"ADVANCED_SD", "ADVANCED_HD"})
        @AllowedValues({"HIGHER_BANDWIDTH_DELIVERY", "CONSTRAINED_BANDWIDTH_DELIVERY"})
        @Nullable
        String preset,

        @Matches(value = Patterns.RECORDING_CONFIGURATION, says = Patterns.RECORDING_CONFIGURATION_DESCRIPTION)
        @Nullable
        String recordingConfigurationArn,

        @Matches(value = Patterns.RESTRICTION_POLICY, says = Patterns.RESTRICTION_POLICY_DESCRIPTION) @Nullable
        String playbackRestrictionPolicyArn,

        @Default("TS") @AllowedValues({"TS", "FRAGMENTED_MP4"})
        String containerFormat,

        @Nullable Multitrack multitrackInputConfiguration,
        @ProviderOnly @Default("false") boolean stopLiveStream,

        @Tagged @AwsTags Map<String, String> tags) {

    /**
     * Returns a copy without the properties that UpdateChannel does not accept: {@code stopLiveStream}, which only the
     * provider uses, and the tags.
     */
    ChannelArgs settings() {
        return with(false, Map.of());
    }

    ChannelArgs withTags(Map<String, String> other) {
        return with(stopLiveStream, other);
    }

    private ChannelArgs with(boolean stop, Map<String, String> other) {
        return new ChannelArgs(
                name,
                latencyMode,
                type,
                authorized,
                insecureIngest,
                preset,
                recordingConfigurationArn,
                playbackRestrictionPolicyArn,
                containerFormat,
                multitrackInputConfiguration,
                stop,
                other);
    }
}
