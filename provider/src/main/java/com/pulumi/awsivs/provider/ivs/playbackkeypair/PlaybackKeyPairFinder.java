package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.GetPlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsRequest;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;

/** Finds the playback key pair that has a given public key. */
record PlaybackKeyPairFinder(ResourceClient<IvsClient> ivs)
        implements LostCreateFinder<PlaybackKeyPairArgs, PlaybackKeyPairState> {

    @Override
    public String property() {
        return "publicKeyMaterial";
    }

    @Override
    public String describe(PlaybackKeyPairArgs args) {
        return "playback key pair with the fingerprint " + PublicKeyMaterial.fingerprintOf(args.publicKeyMaterial());
    }

    /** Returns at most one key pair: IVS accepts each key only once. */
    @Override
    public List<LiveState<PlaybackKeyPairArgs, PlaybackKeyPairState>> find(
            PlaybackKeyPairArgs args, RequestContext context) {
        return pair(args, context).map(pair -> PlaybackKeyPairMapper.live(pair, args.publicKeyMaterial())).stream()
                .toList();
    }

    /**
     * Returns the key pair with the same fingerprint. A list contains no fingerprints, so each pair is read. An account
     * has at most three pairs.
     */
    Optional<PlaybackKeyPair> pair(PlaybackKeyPairArgs args, RequestContext context) {
        String fingerprint = PublicKeyMaterial.fingerprintOf(args.publicKeyMaterial());
        var request = ListPlaybackKeyPairsRequest.builder().build();
        return IvsLists.PLAYBACK_KEY_PAIRS.all(ivs, context, request).stream()
                .flatMap(summary -> get(summary.arn(), context).stream())
                .filter(pair -> Objects.equals(pair.fingerprint(), fingerprint))
                .findFirst();
    }

    /** Reads a key pair; returns an empty result if it was deleted after the list. */
    private Optional<PlaybackKeyPair> get(String arn, RequestContext context) {
        var request = GetPlaybackKeyPairRequest.builder().arn(arn).build();
        try {
            return Optional.of(
                    ivs.send(context, request, IvsClient::getPlaybackKeyPair).keyPair());
        } catch (AwsCallException e) {
            if (!e.isNotFound()) throw e;
            return Optional.empty();
        }
    }
}
