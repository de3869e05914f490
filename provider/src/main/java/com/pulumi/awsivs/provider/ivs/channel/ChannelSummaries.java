package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.Tags;
import com.pulumi.awsivs.provider.ivs.channel.GetChannels.Summary;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;

/** Builds the results of getChannels from list entries and from channels. */
final class ChannelSummaries {

    private ChannelSummaries() {}

    static Summary of(ChannelSummary channel) {
        return new Summary(
                channel.arn(),
                Objects.requireNonNullElse(channel.name(), ""),
                Objects.requireNonNullElse(channel.latencyModeAsString(), "LOW"),
                Objects.requireNonNullElse(channel.typeAsString(), "STANDARD"),
                Boolean.TRUE.equals(channel.authorized()),
                Boolean.TRUE.equals(channel.insecureIngest()),
                ChannelMapper.textOrNull(channel.presetAsString()),
                ChannelMapper.textOrNull(channel.recordingConfigurationArn()),
                ChannelMapper.textOrNull(channel.playbackRestrictionPolicyArn()),
                Tags.settable(channel.tags()),
                null,
                null,
                null,
                null,
                null);
    }

    static Summary of(Channel channel) {
        ChannelArgs set = ChannelMapper.inputs(channel);
        return new Summary(
                channel.arn(),
                Objects.requireNonNullElse(set.name(), ""),
                set.latencyMode(),
                set.type(),
                set.authorized(),
                set.insecureIngest(),
                set.preset(),
                set.recordingConfigurationArn(),
                set.playbackRestrictionPolicyArn(),
                set.tags(),
                set.containerFormat(),
                set.multitrackInputConfiguration(),
                channel.ingestEndpoint(),
                channel.playbackUrl(),
                channel.srt() == null ? null : channel.srt().endpoint());
    }
}
