package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.Arn;
import com.pulumi.awsivs.provider.aws.BackgroundTask;
import com.pulumi.awsivs.provider.aws.PermissionCheck;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.api.IvsKinds;
import com.pulumi.awsivs.provider.ivs.api.StreamKeyReader;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysRequest;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.StreamKeySummary;

/**
 * Keeps the stream key in a channel's outputs up to date. IVS creates one stream key with each channel and does not
 * allow a second one. A key that was reset outside Pulumi is detected by reading the keys in the state, up to 50 keys
 * in one call. The keys of a channel are listed, which takes one call per channel, only if the key in the state no
 * longer exists or no key is known. No call is sent for a channel that is known to have no key, such as a channel that
 * CloudFormation created.
 *
 * <p>If the role lacks the permission, the key in the state is kept, and each denied operation is called only once for
 * all channels. The role of a pull request's pipeline therefore need not be allowed to read keys.
 */
final class ChannelStreamKey {

    private final ResourceClient<IvsClient> ivs;
    private final boolean compare;
    private final StreamKeyReader keys;
    private final PermissionCheck lists = new PermissionCheck();
    private final AtomicBoolean warned = new AtomicBoolean();

    /** @param compare whether keys in the state are compared with those at IVS */
    ChannelStreamKey(ResourceClient<IvsClient> ivs, StreamKeyReader keys, boolean compare) {
        this.ivs = ivs.about(IvsKinds.STREAM_KEY);
        this.compare = compare;
        this.keys = keys;
    }

    /** Returns the outputs of an imported channel with its stream key. */
    ChannelState imported(ChannelState channel, RequestContext context) {
        try {
            return withKeyOrNone(channel, find(String.valueOf(channel.arn()), context));
        } catch (AwsCallException e) {
            if (!PermissionCheck.isDenial(e)) throw e;
            if (warned.compareAndSet(false, true)) context.warn(notRead(e));
            return channel;
        }
    }

    /**
     * Returns a supplier of the outputs in the state with the current stream key of the channel. A key in the state is
     * read in the background while the caller reads the channel. If the reads were sequential, half of the engine's
     * concurrent requests would wait for keys, and each batch would be half as large.
     */
    Supplier<ChannelState> refreshed(String channelArn, ChannelState known, RequestContext context) {
        String arn = known.streamKeyArn();
        if (arn != null && Arn.parse(arn) != null) {
            return compare
                    ? BackgroundTask.start(() -> unlessDenied(known, () -> compared(channelArn, known, arn, context)))
                    : () -> known;
        }
        boolean isCertain = Boolean.TRUE.equals(known.hasNoStreamKey());
        return () -> isCertain ? known : unlessDenied(known, () -> withKeyOrNone(known, find(channelArn, context)));
    }

    /**
     * Returns the outputs in the state. If they contain no stream key, adds the key that may have been created outside
     * Pulumi.
     */
    ChannelState completed(String channelArn, ChannelState known, RequestContext context) {
        return known.streamKeyArn() != null
                ? known
                : unlessDenied(known, () -> withKeyOrNone(known, find(channelArn, context)));
    }

    private ChannelState compared(String channelArn, ChannelState known, String arn, RequestContext context) {
        try {
            return known.withStreamKey(keys.read(arn, context));
        } catch (AwsCallException e) {
            if (!e.isNotFound()) throw e;
            // A reset deletes the old key before it creates the new one, so only the next refresh can be certain that
            // the channel has no key.
            return known.withStreamKey(find(channelArn, context));
        }
    }

    private @Nullable StreamKey find(String channelArn, RequestContext context) {
        var request = ListStreamKeysRequest.builder().channelArn(channelArn).build();
        List<StreamKeySummary> found = lists.send(
                () -> ivs.send(context, request, IvsClient::listStreamKeys).streamKeys());
        try {
            return found.isEmpty() ? null : keys.read(found.get(0).arn(), context);
        } catch (AwsCallException e) {
            if (!e.isNotFound()) throw e;
            return null; // the key was deleted after it was listed
        }
    }

    private static ChannelState withKeyOrNone(ChannelState outputs, @Nullable StreamKey key) {
        return key == null ? outputs.withoutStreamKey(true) : outputs.withStreamKey(key);
    }

    private static ChannelState unlessDenied(ChannelState known, Supplier<ChannelState> read) {
        try {
            return read.get();
        } catch (AwsCallException e) {
            if (!PermissionCheck.isDenial(e)) throw e;
            return known;
        }
    }

    private static String notRead(AwsCallException denial) {
        String why = denial.isDenied()
                ? "the role lacks ivs:ListStreamKeys or ivs:GetStreamKey"
                : "the endpoint does not know " + denial.operation() + " (HTTP " + denial.status() + ")";
        return "Stream keys are not read: " + why + ". streamKeyArn and streamKeyValue stay empty.";
    }
}
