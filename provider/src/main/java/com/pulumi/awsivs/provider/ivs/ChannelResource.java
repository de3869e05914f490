package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Call;
import com.pulumi.awsivs.provider.framework.resource.Caution;
import com.pulumi.awsivs.provider.framework.resource.KnowsItsIds;
import com.pulumi.awsivs.provider.framework.resource.Live;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.AbsentUnless;
import com.pulumi.awsivs.provider.framework.shape.AtMost;
import com.pulumi.awsivs.provider.framework.shape.Autonamed;
import com.pulumi.awsivs.provider.framework.shape.Default;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.OneOf;
import com.pulumi.awsivs.provider.framework.shape.Secret;
import com.pulumi.awsivs.provider.framework.shape.Tagged;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/**
 * A channel: how one live stream is ingested, transcoded and played back.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_Channel.html">Channel</a>
 */
final class ChannelResource implements Resource<ChannelResource.Inputs, ChannelResource.Outputs>, KnowsItsIds {

    record Inputs(
            @Autonamed(max = Limits.NAME_LENGTH, without = Limits.NOT_IN_NAMES)
            @Matches(value = Limits.NAME, says = Limits.NAME_SAYS)
            @Nullable
            String name,

            @Default("LOW") @OneOf({"NORMAL", "LOW"}) String latencyMode,

            @Default("STANDARD") @OneOf({"BASIC", "STANDARD", "ADVANCED_SD", "ADVANCED_HD"})
            String type,

            @Default("false") boolean authorized,
            @Default("false") boolean insecureIngest,

            @Default(
                    value = "HIGHER_BANDWIDTH_DELIVERY",
                    when = "type",
                    is = {"ADVANCED_SD", "ADVANCED_HD"})
            @OneOf({"HIGHER_BANDWIDTH_DELIVERY", "CONSTRAINED_BANDWIDTH_DELIVERY"})
            @Nullable
            String preset,

            @Matches(value = Limits.RECORDING_CONFIGURATION, says = Limits.RECORDING_CONFIGURATION_SAYS) @Nullable
            String recordingConfigurationArn,

            @Matches(value = Limits.RESTRICTION_POLICY, says = Limits.RESTRICTION_POLICY_SAYS) @Nullable
            String playbackRestrictionPolicyArn,

            @Default("TS") @OneOf({"TS", "FRAGMENTED_MP4"}) String containerFormat,
            @Nullable Multitrack multitrackInputConfiguration,

            @Tagged @AtMost(Limits.TAGS)
            Map<
                            @Matches(value = Limits.TAG_KEY, says = Limits.TAG_KEY_SAYS) String,
                            @Matches(value = Limits.TAG_VALUE, says = Limits.TAG_VALUE_SAYS) String>
                    tags) {

        Inputs withTags(Map<String, String> other) {
            return new Inputs(
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
                    other);
        }
    }

    /** Several renditions sent by the encoder. IVS keeps a policy and a resolution also where it is not enabled. */
    @AbsentUnless("enabled")
    record Multitrack(
            @Default("false") boolean enabled,
            @OneOf({"ALLOW", "REQUIRE"}) @Nullable String policy,
            @OneOf({"SD", "HD", "FULL_HD"}) @Nullable String maximumResolution) {}

    /** Flat, because the Java SDK makes a whole object secret when one member is. */
    record Outputs(
            @Nullable String arn,
            @Nullable String ingestEndpoint,
            @Nullable String playbackUrl,
            @Nullable String srtEndpoint,
            @Secret @Nullable String srtPassphrase,
            @Nullable String streamKeyArn,
            @Secret @Nullable String streamKeyValue) {}

    private final Ivs ivs;
    private final ChannelReader channels;
    private final StreamKeys streamKeys;
    private final String region;
    private final boolean requireAuthorization;

    ChannelResource(Ivs ivs, String region, boolean requireAuthorization) {
        this.ivs = ivs;
        this.channels = new ChannelReader(ivs);
        this.streamKeys = new StreamKeys(ivs);
        this.region = region;
        this.requireAuthorization = requireAuthorization;
    }

    @Override
    public List<Rule<Inputs>> rules() {
        return ChannelRules.rules(region, requireAuthorization);
    }

    @Override
    public List<Caution<Inputs>> cautions() {
        return ChannelCautions.CAUTIONS;
    }

    @Override
    public @Nullable String faultOf(String id) {
        return Arn.faultOf(id, "channel", region);
    }

    @Override
    public Live<Inputs, Outputs> create(Inputs in, Call call) {
        var created = ivs.during(call)
                .createChannel(channel -> channel.name(in.name())
                        .latencyMode(in.latencyMode())
                        .type(in.type())
                        .authorized(in.authorized())
                        .insecureIngest(in.insecureIngest())
                        .preset(in.preset())
                        .recordingConfigurationArn(in.recordingConfigurationArn())
                        .playbackRestrictionPolicyArn(in.playbackRestrictionPolicyArn())
                        .containerFormat(in.containerFormat())
                        .multitrackInputConfiguration(Channels.toService(in.multitrackInputConfiguration()))
                        .tags(in.tags()));
        return live(created.channel(), created.streamKey());
    }

    /** The key's value is no part of a channel: it is kept as known, and looked up on import only. */
    @Override
    public Live<Inputs, Outputs> read(String arn, Outputs known, Call call) {
        Channel channel = channels.read(arn, call);
        return live(
                channel,
                known.streamKeyArn() == null
                        ? streamKeys.ofChannel(arn, call)
                        : StreamKey.builder()
                                .arn(known.streamKeyArn())
                                .value(known.streamKeyValue())
                                .build());
    }

    @Override
    public Live<Inputs, Outputs> update(Live<Inputs, Outputs> old, Inputs in, Call call) {
        Live<Inputs, Outputs> updated = new Live<>(old.id(), in, old.outputs());
        if (!in.withTags(old.inputs().tags()).equals(old.inputs())) {
            Channel channel = ivs.during(call)
                    .updateChannel(ChannelUpdate.request(old, in).build())
                    .channel();
            updated = new Live<>(
                    old.id(), Channels.inputs(channel).withTags(in.tags()), outputs(channel, key(old.outputs())));
        }
        Tags.update(ivs.during(call), old.id(), old.inputs().tags(), in.tags());
        return updated;
    }

    @Override
    public void delete(Live<Inputs, Outputs> old, Call call) {
        ivs.during(call).deleteChannel(channel -> channel.arn(old.id()));
    }

    private static Live<Inputs, Outputs> live(Channel channel, @Nullable StreamKey key) {
        return new Live<>(channel.arn(), Channels.inputs(channel), outputs(channel, key));
    }

    private static StreamKey key(Outputs known) {
        return StreamKey.builder()
                .arn(known.streamKeyArn())
                .value(known.streamKeyValue())
                .build();
    }

    private static Outputs outputs(Channel channel, @Nullable StreamKey key) {
        return new Outputs(
                channel.arn(),
                channel.ingestEndpoint(),
                channel.playbackUrl(),
                channel.srt() == null ? null : channel.srt().endpoint(),
                channel.srt() == null ? null : channel.srt().passphrase(),
                key == null ? null : key.arn(),
                key == null ? null : key.value());
    }
}
