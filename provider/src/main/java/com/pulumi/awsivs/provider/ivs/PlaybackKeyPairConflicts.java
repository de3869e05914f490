package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Fault;
import com.pulumi.awsivs.provider.framework.resource.Fault.Kind;
import com.pulumi.awsivs.provider.ivs.PlaybackKeyPairResource.Inputs;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ConflictException;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPairSummary;

/** Why IVS would not take a key, and what to do. */
final class PlaybackKeyPairConflicts {

    private PlaybackKeyPairConflicts() {}

    static RuntimeException explain(IvsException failure, IvsClient ivs, Inputs in) {
        String words = Faults.describe(failure, "ImportPlaybackKeyPair");
        if (!(failure instanceof ConflictException)) {
            return new Fault(
                    Kind.EXHAUSTED,
                    words
                            + ". IVS keeps few playback key pairs a region (3, not adjustable by request), and a replacement"
                            + " is made before the old pair is deleted: if this one replaces another, set the resource"
                            + " option deleteBeforeReplace: true; otherwise delete a pair that is not used",
                    failure);
        }
        String owner = owner(ivs, in)
                .map(pair ->
                        "The key is already imported as " + pair.arn() + ". If this resource replaces that one, set the"
                                + " resource option deleteBeforeReplace: true; if that pair is to be managed here, run: pulumi"
                                + " import aws-ivs:index:PlaybackKeyPair <name> " + pair.arn())
                .orElse("If this resource replaces another one with the same key, set the resource option"
                        + " deleteBeforeReplace: true");
        return new Fault(Kind.CONFLICT, words + ". " + owner, failure);
    }

    /** A list tells no fingerprints, so each pair is asked; there are three at most. */
    private static Optional<PlaybackKeyPair> owner(IvsClient ivs, Inputs in) {
        String fingerprint = PublicKeyMaterial.fingerprintOf(in.publicKeyMaterial());
        try {
            for (PlaybackKeyPairSummary each :
                    ivs.listPlaybackKeyPairs(all -> {}).keyPairs()) {
                PlaybackKeyPair pair = ivs.getPlaybackKeyPair(request -> request.arn(each.arn()))
                        .keyPair();
                if (Objects.equals(pair.fingerprint(), fingerprint)) return Optional.of(pair);
            }
            return Optional.empty();
        } catch (IvsException e) {
            return Optional.empty(); // the conflict is what the user must hear of, not this
        }
    }
}
