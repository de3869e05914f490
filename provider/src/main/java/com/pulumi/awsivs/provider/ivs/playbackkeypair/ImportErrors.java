package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.aws.error.ErrorMessages;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.ProviderException.Kind;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.api.Quota;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.PlaybackKeyPairResource.Inputs;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ConflictException;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;

/** Why IVS would not take a key, and what to do. */
final class ImportErrors {

    private static final String DELETE_FIRST = "set the resource option deleteBeforeReplace: true";

    private ImportErrors() {}

    static ProviderException explain(
            IvsException failure, IvsClient ivs, String region, Inputs in, RequestContext call) {
        String words = ErrorMessages.describe(failure, "ImportPlaybackKeyPair") + ". ";
        return failure instanceof ConflictException
                ? new ProviderException(Kind.CONFLICT, taken(words, ivs, region, in, call), failure)
                : new ProviderException(Kind.EXHAUSTED, words + full(ivs, region), failure);
    }

    /** The ARN is told once, in the command that needs it. */
    private static String taken(String words, IvsClient ivs, String region, Inputs in, RequestContext call) {
        String reasons = "A playback key pair serves all channels of its account in " + region
                + ": if another stack has this one, leave it out here. If this resource replaces another one with the same"
                + " key, " + DELETE_FIRST;
        return owner(ivs, in)
                .map(pair -> words.replace(": " + pair.arn(), "") + reasons
                        + ". If the pair is to be managed here, run: " + call.importCommand(pair.arn()))
                .orElse(words + reasons);
    }

    private static String full(IvsClient ivs, String region) {
        return Quota.PLAYBACK_KEY_PAIRS.words(ivs, region)
                + ". A replacement is made before the old pair is deleted: if this pair replaces another, "
                + DELETE_FIRST
                + "; otherwise delete a pair that is not used";
    }

    private static Optional<PlaybackKeyPair> owner(IvsClient ivs, Inputs in) {
        try {
            return PlaybackKeyPairSearch.find(ivs, in);
        } catch (RuntimeException e) {
            return Optional.empty(); // the conflict is what the user must hear of, not this
        }
    }
}
