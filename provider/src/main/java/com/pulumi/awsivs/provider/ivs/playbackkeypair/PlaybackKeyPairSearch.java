package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.ivs.playbackkeypair.PlaybackKeyPairResource.Inputs;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;

/** Finds the playback key pair that has a key. */
final class PlaybackKeyPairSearch {

    private PlaybackKeyPairSearch() {}

    /** A list tells no fingerprints, so each pair is asked; there are three at most. */
    static Optional<PlaybackKeyPair> find(IvsClient ivs, Inputs in) {
        String fingerprint = PublicKeyMaterial.fingerprintOf(in.publicKeyMaterial());
        return ivs.listPlaybackKeyPairsPaginator(all -> {}).stream()
                .flatMap(page -> page.keyPairs().stream())
                .flatMap(each -> get(ivs, each.arn()).stream())
                .filter(pair -> Objects.equals(pair.fingerprint(), fingerprint))
                .findFirst();
    }

    /** Others delete pairs, too. */
    private static Optional<PlaybackKeyPair> get(IvsClient ivs, String arn) {
        try {
            return Optional.of(
                    ivs.getPlaybackKeyPair(request -> request.arn(arn)).keyPair());
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }
}
