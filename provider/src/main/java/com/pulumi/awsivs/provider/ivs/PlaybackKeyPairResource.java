package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Call;
import com.pulumi.awsivs.provider.framework.resource.Caution;
import com.pulumi.awsivs.provider.framework.resource.ComparesByMeaning;
import com.pulumi.awsivs.provider.framework.resource.Fault;
import com.pulumi.awsivs.provider.framework.resource.FindsLostCreates;
import com.pulumi.awsivs.provider.framework.resource.KnowsItsIds;
import com.pulumi.awsivs.provider.framework.resource.Live;
import com.pulumi.awsivs.provider.framework.resource.OldGoesFirst;
import com.pulumi.awsivs.provider.framework.resource.Progress;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.AtMost;
import com.pulumi.awsivs.provider.framework.shape.Autonamed;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.Replaces;
import com.pulumi.awsivs.provider.framework.shape.Tagged;
import com.pulumi.awsivs.provider.framework.shape.WriteOnly;
import com.pulumi.awsivs.provider.ivs.PlaybackKeyPairResource.Inputs;
import com.pulumi.awsivs.provider.ivs.PlaybackKeyPairResource.Outputs;
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
final class PlaybackKeyPairResource
        implements Resource<Inputs, Outputs>,
                ComparesByMeaning<Inputs, Outputs>,
                OldGoesFirst<Inputs, Outputs>,
                FindsLostCreates<Inputs, Outputs>,
                KnowsItsIds {

    record Inputs(
            @Replaces @WriteOnly String publicKeyMaterial,

            @Replaces
            @Autonamed(max = Limits.NAME_LENGTH, without = Limits.NOT_IN_NAMES)
            @Matches(value = Limits.NAME, says = Limits.NAME_SAYS, character = Limits.NAME_CHARACTER)
            @Nullable
            String name,

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
                    tags) {}

    record Outputs(@Nullable String arn, @Nullable String fingerprint) {}

    private final Ivs ivs;
    private final String region;

    PlaybackKeyPairResource(Ivs ivs, String region) {
        this.ivs = ivs;
        this.region = region;
    }

    @Override
    public List<Rule<Inputs>> rules() {
        return List.of(PlaybackKeyPairRules.IS_A_PUBLIC_KEY);
    }

    @Override
    public List<Caution<Inputs>> cautions() {
        return List.of(PlaybackKeyPairRules.TOKENS_END);
    }

    @Override
    public @Nullable Fault faultOf(String id) {
        return Arn.faultOf(id, "playback-key", region);
    }

    @Override
    public String comparedByMeaning() {
        return "publicKeyMaterial";
    }

    @Override
    public boolean meansTheSame(Live<Inputs, Outputs> old, Inputs in) {
        String now = PublicKeyMaterial.fingerprintOf(in.publicKeyMaterial());
        return now != null && now.equals(fingerprint(old));
    }

    /** IVS refuses a key that it has already, so the pair that has it must go before the same key can come. */
    @Override
    public boolean oldGoesFirst(Live<Inputs, Outputs> old, Inputs in) {
        return meansTheSame(old, in);
    }

    @Override
    public Live<Inputs, Outputs> create(Inputs in, Call call) {
        try {
            PlaybackKeyPair pair = ivs.during(call)
                    .importPlaybackKeyPair(
                            request -> request.publicKeyMaterial(PublicKeyMaterial.normalized(in.publicKeyMaterial()))
                                    .name(in.name())
                                    .tags(in.tags()))
                    .keyPair();
            return live(pair, in.publicKeyMaterial());
        } catch (ConflictException | ServiceQuotaExceededException e) {
            throw PlaybackKeyPairConflicts.explain(e, ivs.during(call), region, in, call);
        }
    }

    @Override
    public Live<Inputs, Outputs> read(String arn, Outputs known, Call call) {
        PlaybackKeyPair pair =
                ivs.during(call).getPlaybackKeyPair(request -> request.arn(arn)).keyPair();
        return live(pair, "");
    }

    /** Only tags change in place. */
    @Override
    public Live<Inputs, Outputs> update(Live<Inputs, Outputs> old, Inputs in, Call call) {
        var progress = new Progress<>(old);
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
    public List<Live<Inputs, Outputs>> find(Inputs in, Call call) {
        return PlaybackKeyPairSearch.find(ivs.during(call), in).map(pair -> live(pair, in.publicKeyMaterial())).stream()
                .toList();
    }

    @Override
    public void delete(Live<Inputs, Outputs> old, Call call) {
        ivs.during(call).deletePlaybackKeyPair(pair -> pair.arn(old.id()));
    }

    private static @Nullable String fingerprint(Live<Inputs, Outputs> live) {
        return Objects.requireNonNullElseGet(
                live.outputs().fingerprint(),
                () -> Objects.requireNonNullElse(
                        PublicKeyMaterial.fingerprintOf(live.inputs().publicKeyMaterial()), ""));
    }

    private static Live<Inputs, Outputs> live(PlaybackKeyPair pair, String material) {
        return new Live<>(
                pair.arn(),
                new Inputs(material, Channels.textOrNull(pair.name()), Tags.own(pair.tags())),
                new Outputs(pair.arn(), pair.fingerprint()));
    }
}
