package com.pulumi.awsivs.provider.ivs.channel;

import static com.pulumi.awsivs.provider.ivs.api.ServiceTexts.textOrNull;

import com.pulumi.awsivs.provider.aws.Tags;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;

/**
 * A channel in the result of {@link GetChannels}. ListChannels returns fewer members than BatchGetChannel: the nullable
 * members at the end are set only for channels read by ARN.
 */
public record ChannelInfo(
        String arn,
        String name,
        String latencyMode,
        String type,
        boolean authorized,
        boolean insecureIngest,
        @Nullable String preset,
        @Nullable String recordingConfigurationArn,
        @Nullable String playbackRestrictionPolicyArn,
        Map<String, String> tags,
        @Nullable String containerFormat,
        @Nullable Multitrack multitrackInputConfiguration,
        @Nullable String ingestEndpoint,
        @Nullable String playbackUrl,
        @Nullable String srtEndpoint) {

    static ChannelInfo of(ChannelSummary channel) {
        return new ChannelInfo(
                channel.arn(),
                Objects.requireNonNullElse(channel.name(), ""),
                Objects.requireNonNullElse(channel.latencyModeAsString(), "LOW"),
                Objects.requireNonNullElse(channel.typeAsString(), "STANDARD"),
                Boolean.TRUE.equals(channel.authorized()),
                Boolean.TRUE.equals(channel.insecureIngest()),
                textOrNull(channel.presetAsString()),
                textOrNull(channel.recordingConfigurationArn()),
                textOrNull(channel.playbackRestrictionPolicyArn()),
                Tags.settable(channel.tags()),
                null,
                null,
                null,
                null,
                null);
    }

    static ChannelInfo of(Channel channel) {
        ChannelArgs set = ChannelMapper.inputs(channel);
        return new ChannelInfo(
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
