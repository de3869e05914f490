package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.Arn;
import com.pulumi.awsivs.provider.aws.Tags;
import com.pulumi.awsivs.provider.aws.error.ErrorMessages;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.ProviderException.Kind;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.KnowsItsIds;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import com.pulumi.awsivs.provider.framework.resource.PartialUpdate;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.shape.AbsentUnless;
import com.pulumi.awsivs.provider.framework.shape.Autonamed;
import com.pulumi.awsivs.provider.framework.shape.Default;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.MaxEntries;
import com.pulumi.awsivs.provider.framework.shape.OneOf;
import com.pulumi.awsivs.provider.framework.shape.ProviderOnly;
import com.pulumi.awsivs.provider.framework.shape.Tagged;
import com.pulumi.awsivs.provider.ivs.api.Ivs;
import com.pulumi.awsivs.provider.ivs.api.Patterns;
import com.pulumi.awsivs.provider.ivs.api.Quota;
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
public final class ChannelResource
        implements Resource<ChannelResource.Inputs, ChannelState>,
                LostCreateFinder<ChannelResource.Inputs, ChannelState>,
                KnowsItsIds {

    public record Inputs(
            @Autonamed(max = Patterns.NAME_LENGTH, without = Patterns.NOT_IN_NAMES)
            @Matches(value = Patterns.NAME, says = Patterns.NAME_SAYS, character = Patterns.NAME_CHARACTER)
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

            @Matches(value = Patterns.RECORDING_CONFIGURATION, says = Patterns.RECORDING_CONFIGURATION_SAYS) @Nullable
            String recordingConfigurationArn,

            @Matches(value = Patterns.RESTRICTION_POLICY, says = Patterns.RESTRICTION_POLICY_SAYS) @Nullable
            String playbackRestrictionPolicyArn,

            @Default("TS") @OneOf({"TS", "FRAGMENTED_MP4"}) String containerFormat,
            @Nullable Multitrack multitrackInputConfiguration,
            @ProviderOnly @Default("false") boolean stopLiveStream,

            @Tagged @MaxEntries(Patterns.TAGS)
            Map<
                            @Matches(
                                    value = Patterns.TAG_KEY,
                                    says = Patterns.TAG_KEY_SAYS,
                                    character = Patterns.TAG_CHARACTER)
                            String,
                            @Matches(
                                    value = Patterns.TAG_VALUE,
                                    says = Patterns.TAG_VALUE_SAYS,
                                    character = Patterns.TAG_CHARACTER)
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
    public record Multitrack(
            @Default("false") boolean enabled,
            @OneOf({"ALLOW", "REQUIRE"}) @Nullable String policy,
            @OneOf({"SD", "HD", "FULL_HD"}) @Nullable String maximumResolution) {}

    private final Ivs ivs;
    private final ChannelReader channels;
    private final ChannelStreamKey streamKeys;
    private final String region;
    private final boolean requireAuthorization;
    private final Predicate<String> accounts;

    /** A channel that may be in any account. */
    public ChannelResource(Ivs ivs, String region, boolean requireAuthorization, boolean compareStreamKeys) {
        this(ivs, region, requireAuthorization, compareStreamKeys, account -> true);
    }

    public ChannelResource(
            Ivs ivs,
            String region,
            boolean requireAuthorization,
            boolean compareStreamKeys,
            Predicate<String> accounts) {
        this.ivs = ivs;
        this.channels = new ChannelReader(ivs);
        this.streamKeys = new ChannelStreamKey(ivs, compareStreamKeys);
        this.region = region;
        this.requireAuthorization = requireAuthorization;
        this.accounts = accounts;
    }

    @Override
    public List<Rule<Inputs>> rules() {
        return ChannelRules.rules(region, requireAuthorization, accounts);
    }

    @Override
    public List<Warning<Inputs>> cautions() {
        return ChannelWarnings.CAUTIONS;
    }

    @Override
    public @Nullable ProviderException faultOf(String id) {
        return Arn.faultOf(id, "channel", region);
    }

    @Override
    public LiveState<Inputs, ChannelState> create(Inputs in, RequestContext call) {
        try {
            var created = ivs.during(call).createChannel(ChannelMapper.createRequest(in));
            Channel channel = created.channel();
            return live(channel, ChannelMapper.outputs(channel).withStreamKey(created.streamKey()));
        } catch (ServiceQuotaExceededException e) {
            String words = ErrorMessages.describe(e, "CreateChannel");
            throw new ProviderException(
                    Kind.EXHAUSTED, words + ". " + Quota.CHANNELS.words(ivs.during(call), region), e);
        }
    }

    @Override
    public LiveState<Inputs, ChannelState> read(String arn, ChannelState known, RequestContext call) {
        if (known.arn() == null) {
            Channel channel = channels.read(arn, call);
            return live(channel, streamKeys.imported(ChannelMapper.outputs(channel), call));
        }
        Supplier<ChannelState> withKey = streamKeys.refreshed(arn, known, call);
        Channel channel = channels.read(arn, call);
        return live(channel, ChannelMapper.outputs(channel, withKey.get()));
    }

    @Override
    public LiveState<Inputs, ChannelState> update(
            LiveState<Inputs, ChannelState> stored, Inputs in, RequestContext call) {
        LiveState<Inputs, ChannelState> old = known(stored, call);
        var progress = new PartialUpdate<>(old);
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
    private LiveState<Inputs, ChannelState> known(LiveState<Inputs, ChannelState> old, RequestContext call) {
        return old.outputs().ingestEndpoint() == null
                ? read(old.id(), old.outputs(), call)
                : new LiveState<>(old.id(), old.inputs(), streamKeys.completed(old.id(), old.outputs(), call));
    }

    private LiveState<Inputs, ChannelState> changed(
            LiveState<Inputs, ChannelState> old, Inputs in, RequestContext call) {
        Channel channel = new LiveStream(ivs, old.id(), call)
                .aside(
                        in.stopLiveStream(),
                        "set stopLiveStream: true on the channel and run pulumi up again",
                        () -> ivs.during(call)
                                .updateChannel(ChannelUpdate.request(old, in).build())
                                .channel());
        return new LiveState<>(
                old.id(),
                ChannelMapper.inputs(channel).withTags(old.inputs().tags()),
                ChannelMapper.outputs(channel, old.outputs()));
    }

    @Override
    public void delete(LiveState<Inputs, ChannelState> old, RequestContext call) {
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
    public List<LiveState<Inputs, ChannelState>> find(Inputs in, RequestContext call) {
        return ChannelSearch.find(ivs, in, call);
    }

    private static LiveState<Inputs, ChannelState> live(Channel channel, ChannelState outputs) {
        return new LiveState<>(channel.arn(), ChannelMapper.inputs(channel), outputs);
    }
}
