package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Call;
import com.pulumi.awsivs.provider.framework.resource.Caution;
import com.pulumi.awsivs.provider.framework.resource.Fault;
import com.pulumi.awsivs.provider.framework.resource.Fault.Kind;
import com.pulumi.awsivs.provider.framework.resource.FindsLostCreates;
import com.pulumi.awsivs.provider.framework.resource.KnowsItsIds;
import com.pulumi.awsivs.provider.framework.resource.Live;
import com.pulumi.awsivs.provider.framework.resource.Progress;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.AbsentUnless;
import com.pulumi.awsivs.provider.framework.shape.AtMost;
import com.pulumi.awsivs.provider.framework.shape.Autonamed;
import com.pulumi.awsivs.provider.framework.shape.Default;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.OneOf;
import com.pulumi.awsivs.provider.framework.shape.ProviderOnly;
import com.pulumi.awsivs.provider.framework.shape.Tagged;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;

/**
 * A channel: how one live stream is ingested, transcoded and played back.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_Channel.html">Channel</a>
 */
final class ChannelResource
        implements Resource<ChannelResource.Inputs, ChannelState>,
                FindsLostCreates<ChannelResource.Inputs, ChannelState>,
                KnowsItsIds {

    record Inputs(
            @Autonamed(max = Limits.NAME_LENGTH, without = Limits.NOT_IN_NAMES)
            @Matches(value = Limits.NAME, says = Limits.NAME_SAYS, character = Limits.NAME_CHARACTER)
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
            @ProviderOnly @Default("false") boolean stopLiveStream,

            @Tagged @AtMost(Limits.TAGS)
            Map<
                            @Matches(
                                    value = Limits.TAG_KEY,
                                    says = Limits.TAG_KEY_SAYS,
                                    character = Limits.TAG_CHARACTER)
                            String,
                            @Matches(
                                    value = Limits.TAG_VALUE,
                                    says = Limits.TAG_VALUE_SAYS,
                                    character = Limits.TAG_CHARACTER)
                            String>
                    tags) {

        /** Without what is no setting of the channel at IVS, or set by calls of its own. */
        Inputs settings() {
            return with(false, Map.of());
        }

        Inputs withTags(Map<String, String> other) {
            return with(stopLiveStream, other);
        }

        private Inputs with(boolean stop, Map<String, String> other) {
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
                    stop,
                    other);
        }
    }

    /** Several renditions sent by the encoder. IVS keeps a policy and a resolution also where it is not enabled. */
    @AbsentUnless("enabled")
    record Multitrack(
            @Default("false") boolean enabled,
            @OneOf({"ALLOW", "REQUIRE"}) @Nullable String policy,
            @OneOf({"SD", "HD", "FULL_HD"}) @Nullable String maximumResolution) {}

    private final Ivs ivs;
    private final ChannelReader channels;
    private final StreamKeys streamKeys;
    private final String region;
    private final boolean requireAuthorization;
    private final Predicate<String> accounts;

    /** A channel that may be in any account. */
    ChannelResource(Ivs ivs, String region, boolean requireAuthorization, boolean compareStreamKeys) {
        this(ivs, region, requireAuthorization, compareStreamKeys, account -> true);
    }

    ChannelResource(
            Ivs ivs,
            String region,
            boolean requireAuthorization,
            boolean compareStreamKeys,
            Predicate<String> accounts) {
        this.ivs = ivs;
        this.channels = new ChannelReader(ivs);
        this.streamKeys = new StreamKeys(ivs, compareStreamKeys);
        this.region = region;
        this.requireAuthorization = requireAuthorization;
        this.accounts = accounts;
    }

    @Override
    public List<Rule<Inputs>> rules() {
        return ChannelRules.rules(region, requireAuthorization, accounts);
    }

    @Override
    public List<Caution<Inputs>> cautions() {
        return ChannelCautions.CAUTIONS;
    }

    @Override
    public @Nullable Fault faultOf(String id) {
        return Arn.faultOf(id, "channel", region);
    }

    @Override
    public Live<Inputs, ChannelState> create(Inputs in, Call call) {
        try {
            var created = ivs.during(call).createChannel(Channels.createRequest(in));
            Channel channel = created.channel();
            return live(channel, Channels.outputs(channel).withStreamKey(created.streamKey()));
        } catch (ServiceQuotaExceededException e) {
            String words = FaultWords.describe(e, "CreateChannel");
            throw new Fault(Kind.EXHAUSTED, words + ". " + Quota.CHANNELS.words(ivs.during(call), region), e);
        }
    }

    @Override
    public Live<Inputs, ChannelState> read(String arn, ChannelState known, Call call) {
        if (known.arn() == null) {
            Channel channel = channels.read(arn, call);
            return live(channel, streamKeys.imported(Channels.outputs(channel), call));
        }
        Supplier<ChannelState> withKey = streamKeys.refreshed(arn, known, call);
        Channel channel = channels.read(arn, call);
        return live(channel, Channels.outputs(channel, withKey.get()));
    }

    @Override
    public Live<Inputs, ChannelState> update(Live<Inputs, ChannelState> stored, Inputs in, Call call) {
        Live<Inputs, ChannelState> old = known(stored, call);
        var progress = new Progress<>(old);
        return progress.through(() -> {
            if (!in.settings().equals(old.inputs().settings())) progress.to(changed(old, in, call));
            Tags.update(
                    ivs.during(call),
                    old.id(),
                    old.inputs().tags(),
                    in.tags(),
                    tags -> progress.to(progress.inputs().withTags(tags)));
        });
    }

    /** A channel that was made but could not be read, or that had no stream key, is completed by the next update. */
    private Live<Inputs, ChannelState> known(Live<Inputs, ChannelState> old, Call call) {
        return old.outputs().ingestEndpoint() == null
                ? read(old.id(), old.outputs(), call)
                : new Live<>(old.id(), old.inputs(), streamKeys.completed(old.id(), old.outputs(), call));
    }

    private Live<Inputs, ChannelState> changed(Live<Inputs, ChannelState> old, Inputs in, Call call) {
        Channel channel = new LiveStream(ivs, old.id(), call)
                .aside(
                        in.stopLiveStream(),
                        "set stopLiveStream: true on the channel and run pulumi up again",
                        () -> ivs.during(call)
                                .updateChannel(ChannelUpdate.request(old, in).build())
                                .channel());
        return new Live<>(
                old.id(),
                Channels.inputs(channel).withTags(old.inputs().tags()),
                Channels.outputs(channel, old.outputs()));
    }

    @Override
    public void delete(Live<Inputs, ChannelState> old, Call call) {
        new LiveStream(ivs, old.id(), call)
                .aside(
                        old.inputs().stopLiveStream(),
                        "set stopLiveStream: true on the channel and deploy that with pulumi up before it is deleted",
                        () -> ivs.during(call).deleteChannel(channel -> channel.arn(old.id())));
    }

    @Override
    public String foundBy() {
        return "name";
    }

    @Override
    public String sought(Inputs in) {
        return "channel named " + in.name();
    }

    @Override
    public List<Live<Inputs, ChannelState>> find(Inputs in, Call call) {
        return ChannelSearch.find(ivs, in, call);
    }

    private static Live<Inputs, ChannelState> live(Channel channel, ChannelState outputs) {
        return new Live<>(channel.arn(), Channels.inputs(channel), outputs);
    }
}
