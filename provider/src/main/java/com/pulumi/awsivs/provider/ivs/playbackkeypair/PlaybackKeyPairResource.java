package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.ResourceKind;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import com.pulumi.awsivs.provider.framework.resource.PartialUpdate;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.ivs.api.IvsApi;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import com.pulumi.awsivs.provider.ivs.api.IvsTags;
import com.pulumi.awsivs.provider.ivs.api.RegionLister;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.GetPlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.ImportPlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsRequest;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPairSummary;

/**
 * A playback key pair: the public key of the key pair that signs viewers' tokens. IVS returns only the fingerprint of
 * the key, never the key itself, so the provider compares fingerprints.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_PlaybackKeyPair.html">PlaybackKeyPair</a>
 */
public final class PlaybackKeyPairResource implements Resource<PlaybackKeyPairArgs, PlaybackKeyPairState> {

    static final ResourceKind KIND = IvsApi.kind("playback-key", "playback key pair");

    private final ResourceClient<IvsClient> ivs;
    private final String region;

    public PlaybackKeyPairResource(ResourceClient<IvsClient> ivs, AwsSession session) {
        this.ivs = ivs.about(KIND);
        this.region = session.region();
    }

    @Override
    public List<Rule<PlaybackKeyPairArgs>> rules() {
        return List.of(PlaybackKeyPairRules.IS_PUBLIC_KEY);
    }

    @Override
    public List<Warning<PlaybackKeyPairArgs>> warnings() {
        return List.of(PlaybackKeyPairRules.TOKENS_BECOME_INVALID);
    }

    @Override
    public void validateId(String id) {
        KIND.requireArn(id, region);
    }

    @Override
    public boolean isSemanticallyEqual(
            String property, LiveState<PlaybackKeyPairArgs, PlaybackKeyPairState> old, PlaybackKeyPairArgs args) {
        return property.equals("publicKeyMaterial") && hasSameKey(old, args);
    }

    /**
     * Returns whether the old pair has the same key. IVS accepts each key only once, so the old pair must be deleted
     * before the same key is imported again.
     */
    @Override
    public boolean deleteBeforeReplace(
            LiveState<PlaybackKeyPairArgs, PlaybackKeyPairState> old, PlaybackKeyPairArgs args) {
        return hasSameKey(old, args);
    }

    private static boolean hasSameKey(
            LiveState<PlaybackKeyPairArgs, PlaybackKeyPairState> old, PlaybackKeyPairArgs args) {
        String fingerprint = PublicKeyMaterial.fingerprintOf(args.publicKeyMaterial());
        return fingerprint != null && fingerprint.equals(fingerprint(old));
    }

    private static String fingerprint(LiveState<PlaybackKeyPairArgs, PlaybackKeyPairState> live) {
        return Objects.requireNonNullElseGet(
                live.outputs().fingerprint(),
                () -> Objects.requireNonNullElse(
                        PublicKeyMaterial.fingerprintOf(live.inputs().publicKeyMaterial()), ""));
    }

    @Override
    public LostCreateFinder<PlaybackKeyPairArgs, PlaybackKeyPairState> lostCreates() {
        return new PlaybackKeyPairFinder(ivs);
    }

    @Override
    public ResourceLister<?> lister() {
        return new RegionLister<>(
                ivs,
                IvsLists.PLAYBACK_KEY_PAIRS,
                ListPlaybackKeyPairsRequest.builder().build(),
                PlaybackKeyPairSummary::arn,
                PlaybackKeyPairSummary::name);
    }

    @Override
    public LiveState<PlaybackKeyPairArgs, PlaybackKeyPairState> create(
            PlaybackKeyPairArgs args, RequestContext context) {
        var request = ImportPlaybackKeyPairRequest.builder()
                .publicKeyMaterial(PublicKeyMaterial.normalized(args.publicKeyMaterial()))
                .name(args.name())
                .tags(args.tags())
                .build();
        try {
            PlaybackKeyPair pair =
                    ivs.send(context, request, IvsClient::importPlaybackKeyPair).keyPair();
            return PlaybackKeyPairMapper.live(pair, args.publicKeyMaterial());
        } catch (AwsCallException e) {
            throw new ImportErrors(ivs, region).explain(e, args, context);
        }
    }

    @Override
    public LiveState<PlaybackKeyPairArgs, PlaybackKeyPairState> read(
            String arn, PlaybackKeyPairState known, RequestContext context) {
        var request = GetPlaybackKeyPairRequest.builder().arn(arn).build();
        return PlaybackKeyPairMapper.live(
                ivs.send(context, request, IvsClient::getPlaybackKeyPair).keyPair(), "");
    }

    /** Updates the tags. A change of any other property replaces the pair. */
    @Override
    public LiveState<PlaybackKeyPairArgs, PlaybackKeyPairState> update(
            LiveState<PlaybackKeyPairArgs, PlaybackKeyPairState> old,
            PlaybackKeyPairArgs args,
            RequestContext context) {
        var update = new PartialUpdate<>(old);
        return update.through(() -> IvsTags.update(
                ivs,
                context,
                old.id(),
                old.inputs().tags(),
                args.tags(),
                tags -> update.to(new PlaybackKeyPairArgs(args.publicKeyMaterial(), args.name(), tags))));
    }

    @Override
    public void delete(LiveState<PlaybackKeyPairArgs, PlaybackKeyPairState> old, RequestContext context) {
        var request = DeletePlaybackKeyPairRequest.builder().arn(old.id()).build();
        ivs.send(context, request, IvsClient::deletePlaybackKeyPair);
    }
}
