package com.pulumi.awsivs.provider.ivs.api;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;

/**
 * A property with which channels refer to another resource. IVS rejects the delete of a resource that a channel refers
 * to; the error then names the channels.
 *
 * @param noun the name of the other resource in messages
 * @param property the channel's property
 * @param option the option of {@code aws ivs update-channel}
 * @param advice the last sentences of the error, about the consequence for the channels
 */
public record ChannelReference(String noun, String property, String option, String advice) {

    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);

    /**
     * The number of retries after a conflict without a channel: IVS may return 409 for a moment after the last channel has
     * given up the resource. Assumed, not documented.
     */
    private static final int STALE_CONFLICT_RETRIES = 5;

    private static final int MAX_NAMED = 5;

    /**
     * Deletes a resource.
     *
     * @param delete sends the call
     * @param users lists the channels that refer to the resource
     */
    public void delete(
            ResourceClient<IvsClient> ivs, RequestContext context, Runnable delete, ListChannelsRequest users) {
        for (int retries = 0; ; retries++) {
            try {
                delete.run();
                return;
            } catch (AwsCallException e) {
                if (!e.isConflict()) throw e;
                List<ChannelSummary> channels = channels(ivs, context, users, e);
                if (!channels.isEmpty()) throw inUse(e, channels);
                if (retries == STALE_CONFLICT_RETRIES) throw e;
                context.pause(RETRY_INTERVAL);
            }
        }
    }

    private List<ChannelSummary> channels(
            ResourceClient<IvsClient> ivs,
            RequestContext context,
            ListChannelsRequest users,
            AwsCallException conflict) {
        try {
            return IvsLists.CHANNELS.all(ivs.about(IvsKinds.CHANNEL), context, users);
        } catch (AwsCallException e) {
            if (!e.isDenied()) throw e;
            throw new ProviderException(
                    ErrorKind.CONFLICT,
                    conflict.getMessage() + ". A channel may use the " + noun
                            + ": to list the channels that do, the role needs the permission ivs:ListChannels",
                    conflict);
        }
    }

    private ProviderException inUse(AwsCallException conflict, List<ChannelSummary> channels) {
        String named = String.join(
                ", ",
                channels.stream()
                        .limit(MAX_NAMED)
                        .map(ChannelReference::describe)
                        .toList());
        String others = channels.size() > MAX_NAMED ? " and " + (channels.size() - MAX_NAMED) + " more" : "";
        return new ProviderException(
                ErrorKind.CONFLICT,
                conflict.getMessage() + ". The " + noun + " is used by " + named + others
                        + ". Remove it from each channel, and run the command again: where Pulumi manages the channel, take "
                        + property
                        + " out of its program and run pulumi up; otherwise run aws ivs update-channel --arn "
                        + channels.get(0).arn() + " " + option + " \"\". " + advice,
                conflict);
    }

    private static String describe(ChannelSummary channel) {
        String name = channel.name();
        return "the channel " + channel.arn() + (name == null || name.isEmpty() ? "" : " (" + name + ")");
    }
}
