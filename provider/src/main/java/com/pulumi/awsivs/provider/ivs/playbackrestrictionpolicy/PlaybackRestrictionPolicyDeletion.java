package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.api.IvsKinds;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;

/** Deletes a policy. IVS rejects the delete of a policy that a channel uses; the error then names the channels. */
final class PlaybackRestrictionPolicyDeletion {

    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);

    /**
     * The number of retries after a conflict without a channel: IVS may return 409 for a moment after the last channel has given up
     * the policy. Assumed, not documented.
     */
    private static final int STALE_CONFLICT_RETRIES = 5;

    private static final int MAX_NAMED = 5;

    private final ResourceClient<IvsClient> ivs;
    private final String arn;
    private final RequestContext context;

    PlaybackRestrictionPolicyDeletion(ResourceClient<IvsClient> ivs, String arn, RequestContext context) {
        this.ivs = ivs;
        this.arn = arn;
        this.context = context;
    }

    void run() {
        var request = DeletePlaybackRestrictionPolicyRequest.builder().arn(arn).build();
        for (int retries = 0; ; retries++) {
            try {
                ivs.send(context, request, IvsClient::deletePlaybackRestrictionPolicy);
                return;
            } catch (AwsCallException e) {
                if (!e.isConflict()) throw e;
                List<ChannelSummary> channels = channels(e);
                if (!channels.isEmpty()) throw inUse(e, channels);
                if (retries == STALE_CONFLICT_RETRIES) throw e;
                context.pause(RETRY_INTERVAL);
            }
        }
    }

    private List<ChannelSummary> channels(AwsCallException conflict) {
        var request = ListChannelsRequest.builder()
                .filterByPlaybackRestrictionPolicyArn(arn)
                .build();
        try {
            return IvsLists.CHANNELS.all(ivs.about(IvsKinds.CHANNEL), context, request);
        } catch (AwsCallException e) {
            if (!e.isDenied()) throw e;
            throw new ProviderException(
                    ErrorKind.CONFLICT,
                    conflict.getMessage()
                            + ". A channel may use the policy: to list the channels that do, the role needs the"
                            + " permission ivs:ListChannels",
                    conflict);
        }
    }

    private ProviderException inUse(AwsCallException conflict, List<ChannelSummary> channels) {
        String named = String.join(
                ", ",
                channels.stream()
                        .limit(MAX_NAMED)
                        .map(PlaybackRestrictionPolicyDeletion::describe)
                        .toList());
        String others = channels.size() > MAX_NAMED ? " and " + (channels.size() - MAX_NAMED) + " more" : "";
        return new ProviderException(
                ErrorKind.CONFLICT,
                conflict.getMessage() + ". The policy is used by " + named + others
                        + ". Remove it from each channel, and run the command again: where Pulumi manages the channel, take"
                        + " playbackRestrictionPolicyArn out of its program and run pulumi up; otherwise run aws ivs"
                        + " update-channel --arn " + channels.get(0).arn()
                        + " --playback-restriction-policy-arn \"\". Anyone"
                        + " can watch a public channel without a policy",
                conflict);
    }

    private static String describe(ChannelSummary channel) {
        String name = channel.name();
        return "the channel " + channel.arn() + (name == null || name.isEmpty() ? "" : " (" + name + ")");
    }
}
