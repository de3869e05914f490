package com.pulumi.awsivs.provider.ivs.channel;

import static com.pulumi.awsivs.provider.ivs.api.ServiceTexts.textOrNull;

import com.pulumi.awsivs.provider.aws.Tags;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.CreateChannelRequest;
import software.amazon.awssdk.services.ivs.model.MultitrackInputConfiguration;

/**
 * Converts channels between IVS and the property types. Enum values are read as strings, so that values that this
 * version of the SDK does not know are kept.
 */
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

    /**
     * Returns the inputs of a channel from a list. The list omits some settings, whose values are taken from the create
     * request.
     */
    public static ChannelArgs inputs(ChannelSummary channel, ChannelArgs sent) {
        return new ChannelArgs(
                textOrNull(channel.name()),
                Objects.requireNonNullElse(channel.latencyModeAsString(), sent.latencyMode()),
                Objects.requireNonNullElse(channel.typeAsString(), sent.type()),
                Objects.requireNonNullElse(channel.authorized(), sent.authorized()),
                Objects.requireNonNullElse(channel.insecureIngest(), sent.insecureIngest()),
                liveOrSent(channel.presetAsString(), sent.preset()),
                liveOrSent(channel.recordingConfigurationArn(), sent.recordingConfigurationArn()),
                liveOrSent(channel.playbackRestrictionPolicyArn(), sent.playbackRestrictionPolicyArn()),
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

    /** Returns the outputs of a channel without the stream key, which IVS returns separately. */
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

    /**
     * Returns the outputs of a channel. Members that the response omits, and the stream key, keep their known values.
     */
    public static ChannelState outputs(Channel channel, ChannelState known) {
        ChannelState live = outputs(channel);
        return new ChannelState(
                live.arn(),
                liveOrKnown(live.ingestEndpoint(), known.ingestEndpoint()),
                liveOrKnown(live.playbackUrl(), known.playbackUrl()),
                liveOrKnown(live.srtEndpoint(), known.srtEndpoint()),
                liveOrKnown(live.srtPassphrase(), known.srtPassphrase()),
                known.streamKeyArn(),
                known.streamKeyValue(),
                known.hasNoStreamKey());
    }

    private static @Nullable String liveOrKnown(@Nullable String live, @Nullable String known) {
        return live == null ? known : live;
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

    private static @Nullable String liveOrSent(@Nullable String live, @Nullable String sent) {
        return live == null ? sent : textOrNull(live);
    }
}
