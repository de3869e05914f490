package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.Tags;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.MultitrackInputConfiguration;

/** A channel as IVS tells it and as a program says it. Enums are read as text: a newer value must survive. */
public final class ChannelMapper {

    private ChannelMapper() {}

    public static ChannelArgs inputs(Channel channel) {
        return new ChannelArgs(
                textOrNull(channel.name()),
                Objects.requireNonNullElse(channel.latencyModeAsString(), "LOW"),
                Objects.requireNonNullElse(channel.typeAsString(), "STANDARD"),
                Boolean.TRUE.equals(channel.authorized()),
                Boolean.TRUE.equals(channel.insecureIngest()),
                textOrNull(channel.presetAsString()),
                textOrNull(channel.recordingConfigurationArn()),
                textOrNull(channel.playbackRestrictionPolicyArn()),
                Objects.requireNonNullElse(channel.containerFormatAsString(), "TS"),
                multitrack(channel.multitrackInputConfiguration()),
                false,
                Tags.settable(channel.tags()));
    }

    /** A channel of a list, which leaves out some settings: they are taken from what was sent. */
    public static ChannelArgs inputs(ChannelSummary channel, ChannelArgs sent) {
        return new ChannelArgs(
                textOrNull(channel.name()),
                Objects.requireNonNullElse(channel.latencyModeAsString(), sent.latencyMode()),
                Objects.requireNonNullElse(channel.typeAsString(), sent.type()),
                Objects.requireNonNullElse(channel.authorized(), sent.authorized()),
                Objects.requireNonNullElse(channel.insecureIngest(), sent.insecureIngest()),
                told(channel.presetAsString(), sent.preset()),
                told(channel.recordingConfigurationArn(), sent.recordingConfigurationArn()),
                told(channel.playbackRestrictionPolicyArn(), sent.playbackRestrictionPolicyArn()),
                sent.containerFormat(),
                sent.multitrackInputConfiguration(),
                sent.stopLiveStream(),
                channel.hasTags() ? Tags.settable(channel.tags()) : sent.tags());
    }

    static CreateChannelRequest createRequest(ChannelArgs in) {
        return CreateChannelRequest.builder()
                .name(in.name())
                .latencyMode(in.latencyMode())
                .type(in.type())
                .authorized(in.authorized())
                .insecureIngest(in.insecureIngest())
                .preset(in.preset())
                .recordingConfigurationArn(in.recordingConfigurationArn())
                .playbackRestrictionPolicyArn(in.playbackRestrictionPolicyArn())
                .containerFormat(in.containerFormat())
                .multitrackInputConfiguration(toService(in.multitrackInputConfiguration()))
                .tags(in.tags())
                .build();
    }

    /** The outputs of a channel without its stream key, which is no part of it. */
    public static ChannelState outputs(Channel channel) {
        return new ChannelState(
                channel.arn(),
                channel.ingestEndpoint(),
                channel.playbackUrl(),
                channel.srt() == null ? null : channel.srt().endpoint(),
                channel.srt() == null ? null : channel.srt().passphrase(),
                null,
                null,
                null);
    }

    /** What a channel does not tell, the value of its stream key among it, is as it was. */
    public static ChannelState outputs(Channel channel, ChannelState known) {
        ChannelState told = outputs(channel);
        return new ChannelState(
                told.arn(),
                either(told.ingestEndpoint(), known.ingestEndpoint()),
                either(told.playbackUrl(), known.playbackUrl()),
                either(told.srtEndpoint(), known.srtEndpoint()),
                either(told.srtPassphrase(), known.srtPassphrase()),
                known.streamKeyArn(),
                known.streamKeyValue(),
                known.hasNoStreamKey());
    }

    private static @Nullable String either(@Nullable String told, @Nullable String known) {
        return told == null ? known : told;
    }

    static @Nullable MultitrackInputConfiguration toService(@Nullable Multitrack multitrack) {
        return multitrack == null
                ? null
                : MultitrackInputConfiguration.builder()
                        .enabled(multitrack.enabled())
                        .policy(multitrack.policy())
                        .maximumResolution(multitrack.maximumResolution())
                        .build();
    }

    private static @Nullable Multitrack multitrack(@Nullable MultitrackInputConfiguration live) {
        return live == null || !Boolean.TRUE.equals(live.enabled())
                ? null
                : new Multitrack(true, live.policyAsString(), live.maximumResolutionAsString());
    }

    private static @Nullable String told(@Nullable String told, @Nullable String sent) {
        return told == null ? sent : textOrNull(told);
    }

    /** IVS says "" where it means none. */
    public static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
