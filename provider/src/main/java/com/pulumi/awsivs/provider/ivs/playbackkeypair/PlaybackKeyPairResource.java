package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.aws.Arn;
import com.pulumi.awsivs.provider.aws.Tags;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.ComparesByMeaning;
import com.pulumi.awsivs.provider.framework.resource.KnowsItsIds;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import com.pulumi.awsivs.provider.framework.resource.OldGoesFirst;
import com.pulumi.awsivs.provider.framework.resource.PartialUpdate;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.shape.Autonamed;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.MaxEntries;
import com.pulumi.awsivs.provider.framework.shape.Replaces;
import com.pulumi.awsivs.provider.framework.shape.Tagged;
import com.pulumi.awsivs.provider.framework.shape.WriteOnly;
import com.pulumi.awsivs.provider.ivs.api.Ivs;
import com.pulumi.awsivs.provider.ivs.api.Patterns;
import com.pulumi.awsivs.provider.ivs.channel.ChannelMapper;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.PlaybackKeyPairResource.Inputs;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.PlaybackKeyPairResource.Outputs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.ConflictException;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;
import software.amazon.awssdk.services.ivs.model.ServiceQuotaExceededException;

/**
 * A playback key pair: the public half of the key that signs viewers' tokens. IVS never gives the key back, but its
 * fingerprint, which is therefore what this resource is compared by.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_PlaybackKeyPair.html">PlaybackKeyPair</a>
 */
public final class PlaybackKeyPairResource
        implements Resource<Inputs, Outputs>,
                ComparesByMeaning<Inputs, Outputs>,
                OldGoesFirst<Inputs, Outputs>,
                LostCreateFinder<Inputs, Outputs>,
                KnowsItsIds {

    record Inputs(
            @Replaces @WriteOnly String publicKeyMaterial,

            @Replaces
            @Autonamed(max = Patterns.NAME_LENGTH, without = Patterns.NOT_IN_NAMES)
            @Matches(value = Patterns.NAME, says = Patterns.NAME_SAYS, character = Patterns.NAME_CHARACTER)
            @Nullable
            String name,

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
                    tags) {}

    record Outputs(@Nullable String arn, @Nullable String fingerprint) {}

    private final Ivs ivs;
    private final String region;

    public PlaybackKeyPairResource(Ivs ivs, String region) {
        this.ivs = ivs;
        this.region = region;
    }

    @Override
    public List<Rule<Inputs>> rules() {
        return List.of(PlaybackKeyPairRules.IS_A_PUBLIC_KEY);
    }

    @Override
    public List<Warning<Inputs>> cautions() {
        return List.of(PlaybackKeyPairRules.TOKENS_END);
    }

    @Override
    public @Nullable ProviderException faultOf(String id) {
        return Arn.faultOf(id, "playback-key", region);
    }

    @Override
    public String comparedByMeaning() {
        return "publicKeyMaterial";
    }

    @Override
    public boolean meansTheSame(LiveState<Inputs, Outputs> old, Inputs in) {
        String now = PublicKeyMaterial.fingerprintOf(in.publicKeyMaterial());
        return now != null && now.equals(fingerprint(old));
    }

    /** IVS refuses a key that it has already, so the pair that has it must go before the same key can come. */
    @Override
    public boolean oldGoesFirst(LiveState<Inputs, Outputs> old, Inputs in) {
        return meansTheSame(old, in);
    }

    @Override
    public LiveState<Inputs, Outputs> create(Inputs in, RequestContext call) {
        try {
            PlaybackKeyPair pair = ivs.during(call)
                    .importPlaybackKeyPair(
                            request -> request.publicKeyMaterial(PublicKeyMaterial.normalized(in.publicKeyMaterial()))
                                    .name(in.name())
                                    .tags(in.tags()))
                    .keyPair();
            return live(pair, in.publicKeyMaterial());
        } catch (ConflictException | ServiceQuotaExceededException e) {
            throw ImportErrors.explain(e, ivs.during(call), region, in, call);
        }
    }

    @Override
    public LiveState<Inputs, Outputs> read(String arn, Outputs known, RequestContext call) {
        PlaybackKeyPair pair =
                ivs.during(call).getPlaybackKeyPair(request -> request.arn(arn)).keyPair();
        return live(pair, "");
    }

    /** Only tags change in place. */
    @Override
    public LiveState<Inputs, Outputs> update(LiveState<Inputs, Outputs> old, Inputs in, RequestContext call) {
        var progress = new PartialUpdate<>(old);
        return progress.through(() -> Tags.update(
                ivs.during(call),
                old.id(),
                old.inputs().tags(),
                in.tags(),
                tags -> progress.to(new Inputs(in.publicKeyMaterial(), in.name(), tags))));
    }

    @Override
    public String foundBy() {
        return "publicKeyMaterial";
    }

    @Override
    public String sought(Inputs in) {
        return "playback key pair with the fingerprint " + PublicKeyMaterial.fingerprintOf(in.publicKeyMaterial());
    }

    /** IVS takes each key once, so there is one at most. */
    @Override
    public List<LiveState<Inputs, Outputs>> find(Inputs in, RequestContext call) {
        return PlaybackKeyPairSearch.find(ivs.during(call), in).map(pair -> live(pair, in.publicKeyMaterial())).stream()
                .toList();
    }

    @Override
    public void delete(LiveState<Inputs, Outputs> old, RequestContext call) {
        ivs.during(call).deletePlaybackKeyPair(pair -> pair.arn(old.id()));
    }

    private static @Nullable String fingerprint(LiveState<Inputs, Outputs> live) {
        return Objects.requireNonNullElseGet(
                live.outputs().fingerprint(),
                () -> Objects.requireNonNullElse(
                        PublicKeyMaterial.fingerprintOf(live.inputs().publicKeyMaterial()), ""));
    }

    private static LiveState<Inputs, Outputs> live(PlaybackKeyPair pair, String material) {
        return new LiveState<>(
                pair.arn(),
                new Inputs(material, ChannelMapper.textOrNull(pair.name()), Tags.own(pair.tags())),
                new Outputs(pair.arn(), pair.fingerprint()));
    }
}
