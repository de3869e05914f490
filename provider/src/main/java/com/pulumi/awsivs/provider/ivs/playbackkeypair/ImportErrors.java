package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.api.Quota;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPair;

/** Explains why IVS rejected the import of a key, and the remedy. */
record ImportErrors(ResourceClient<IvsClient> ivs, String region) {

    private static final String DELETE_FIRST = "set the resource option deleteBeforeReplace: true";

    RuntimeException explain(AwsCallException failure, PlaybackKeyPairArgs args, RequestContext context) {
        if (failure.isQuotaExceeded()) {
            return Quota.PLAYBACK_KEY_PAIRS.exceeded(
                    failure,
                    ivs,
                    context,
                    region,
                    ". A replacement is created before the old pair is deleted: if this pair replaces another, "
                            + DELETE_FIRST + "; otherwise delete a pair that is not used");
        }
        return failure.isConflict()
                ? new ProviderException(ErrorKind.CONFLICT, inUse(failure, args, context), failure)
                : failure;
    }

    /**
     * Returns the message about a key that was already imported. The ARN of the existing pair appears only in the
     * import command: it is removed from the message of IVS.
     */
    private String inUse(AwsCallException failure, PlaybackKeyPairArgs args, RequestContext context) {
        String reasons = "A playback key pair serves all channels of its account in " + region
                + ": if another stack has this one, leave it out here. If this resource replaces another one with the same"
                + " key, " + DELETE_FIRST;
        String message = failure.getMessage() + ". ";
        return existing(args, context)
                .map(pair -> message.replace(": " + pair.arn(), "") + reasons
                        + ". If the pair is to be managed here, run: " + context.importCommand(pair.arn()))
                .orElse(message + reasons);
    }

    private Optional<PlaybackKeyPair> existing(PlaybackKeyPairArgs args, RequestContext context) {
        try {
            return new PlaybackKeyPairFinder(ivs).pair(args, context);
        } catch (RuntimeException e) {
            return Optional.empty(); // the conflict matters to the user, not this failure
        }
    }
}
