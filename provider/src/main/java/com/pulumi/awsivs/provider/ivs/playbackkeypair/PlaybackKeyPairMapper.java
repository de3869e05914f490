package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import static com.pulumi.awsivs.provider.ivs.api.ServiceTexts.textOrNull;

import com.pulumi.awsivs.provider.aws.Tags;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;

/** Maps playback key pairs of the SDK to the records of the resource. */
final class PlaybackKeyPairMapper {

    private PlaybackKeyPairMapper() {}

    /** @param material the public key, which IVS does not return; empty if it is not known */
    static LiveState<PlaybackKeyPairArgs, PlaybackKeyPairState> live(PlaybackKeyPair pair, String material) {
        return new LiveState<>(
                pair.arn(),
                new PlaybackKeyPairArgs(material, textOrNull(pair.name()), Tags.settable(pair.tags())),
                new PlaybackKeyPairState(pair.arn(), pair.fingerprint()));
    }
}
