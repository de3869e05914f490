package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.GetPlaybackKeyPairRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsRequest;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;

/** Finds the playback key pair with a key. */
record PlaybackKeyPairSearch(ResourceClient<IvsClient> ivs)
        implements LostCreateFinder<PlaybackKeyPairArgs, PlaybackKeyPairState> {

    @Override
    public String property() {
        return "publicKeyMaterial";
    }

    @Override
    public String describe(PlaybackKeyPairArgs args) {
        return "playback key pair with the fingerprint " + PublicKeyMaterial.fingerprintOf(args.publicKeyMaterial());
    }

    /** Returns one key pair at most: IVS accepts each key once. */
    @Override
    public List<LiveState<PlaybackKeyPairArgs, PlaybackKeyPairState>> find(
            PlaybackKeyPairArgs args, RequestContext context) {
        return pair(args, context).map(pair -> PlaybackKeyPairResource.live(pair, args.publicKeyMaterial())).stream()
                .toList();
    }

    /** A list returns no fingerprints, so each pair is read. There are three at most. */
    Optional<PlaybackKeyPair> pair(PlaybackKeyPairArgs args, RequestContext context) {
        String fingerprint = PublicKeyMaterial.fingerprintOf(args.publicKeyMaterial());
        var request = ListPlaybackKeyPairsRequest.builder().build();
        return ivs.sendPages(context, request, IvsClient::listPlaybackKeyPairs).stream()
                .flatMap(page -> page.keyPairs().stream())
                .flatMap(each -> get(each.arn(), context).stream())
                .filter(pair -> Objects.equals(pair.fingerprint(), fingerprint))
                .findFirst();
    }

    /** Returns an empty result for a pair that was deleted after the list. */
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
