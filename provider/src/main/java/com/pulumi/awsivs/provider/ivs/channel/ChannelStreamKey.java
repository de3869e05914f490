package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.Arn;
import com.pulumi.awsivs.provider.aws.BackgroundTask;
import com.pulumi.awsivs.provider.aws.PermissionCheck;
import com.pulumi.awsivs.provider.aws.error.CallTrace;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.api.Ivs;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.AccessDeniedException;
import software.amazon.awssdk.services.ivs.model.IvsException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.StreamKeySummary;

/**
 * Keeps the stream key in a channel's outputs: IVS makes one with each channel and allows no second. A key that was reset outside
 * Pulumi is noticed by reading the keys that the state knows, up to 50 in one call. Only a key that does not exist any more is
 * looked up, which takes a call a channel. A channel that is known to have no key, as CloudFormation makes them, costs none.
 *
 * <p>A role without the permission keeps what the state knows, and is asked once: a pull request's need not read keys.
 */
final class ChannelStreamKey {

    private final Ivs ivs;
    private final boolean compare;
    private final StreamKeyReader keys;
    private final PermissionCheck lists = new PermissionCheck();
    private final AtomicBoolean warned = new AtomicBoolean();

    /** @param compare whether keys that the state knows are compared with IVS */
    ChannelStreamKey(Ivs ivs, boolean compare) {
        this.ivs = ivs;
        this.compare = compare;
        this.keys = new StreamKeyReader(ivs);
    }

    /** The outputs of a channel that the state knows nothing of, with its stream key. */
    ChannelState imported(ChannelState channel, RequestContext call) {
        try {
            return withKeyOrNone(channel, find(String.valueOf(channel.arn()), call));
        } catch (IvsException e) {
            if (!PermissionCheck.isRefusal(e)) throw e;
            if (warned.compareAndSet(false, true)) call.warn(notRead(e));
            return channel;
        }
    }

    /**
     * The outputs in the state, with the stream key that the channel has now. They are read while the caller reads the channel: one
     * after the other, of the requests that the engine has in flight half would wait for keys, and each batch would hold half as many.
     */
    Supplier<ChannelState> refreshed(String channelArn, ChannelState known, RequestContext call) {
        String arn = known.streamKeyArn();
        if (arn != null && Arn.parse(arn) != null) {
            return compare
                    ? BackgroundTask.start(() -> unlessRefused(known, () -> compared(channelArn, known, arn, call)))
                    : () -> known;
        }
        boolean isCertain = Boolean.TRUE.equals(known.hasNoStreamKey());
        return () -> isCertain ? known : unlessRefused(known, () -> withKeyOrNone(known, find(channelArn, call)));
    }

    /** The outputs in the state, with the key that somebody may have made for a channel without one. */
    ChannelState completed(String channelArn, ChannelState known, RequestContext call) {
        return known.streamKeyArn() != null
                ? known
                : unlessRefused(known, () -> withKeyOrNone(known, find(channelArn, call)));
    }

    private ChannelState compared(String channelArn, ChannelState known, String arn, RequestContext call) {
        try {
            return known.withStreamKey(keys.read(arn, call));
        } catch (ResourceNotFoundException e) {
            // Whoever resets a key deletes the old one first: that there is none is believed at the second look.
            return known.withStreamKey(find(channelArn, call));
        }
    }

    private @Nullable StreamKey find(String channelArn, RequestContext call) {
        List<StreamKeySummary> found = lists.send(() -> ivs.during(call)
                .listStreamKeys(request -> request.channelArn(channelArn))
                .streamKeys());
        try {
            return found.isEmpty() ? null : keys.read(found.get(0).arn(), call);
        } catch (ResourceNotFoundException e) {
            return null; // deleted since
        }
    }

    private static ChannelState withKeyOrNone(ChannelState outputs, @Nullable StreamKey key) {
        return key == null ? outputs.withoutStreamKey(true) : outputs.withStreamKey(key);
    }

    private static ChannelState unlessRefused(ChannelState known, Supplier<ChannelState> read) {
        try {
            return read.get();
        } catch (IvsException e) {
            if (!PermissionCheck.isRefusal(e)) throw e;
            return known;
        }
    }

    private static String notRead(IvsException refusal) {
        String why = refusal instanceof AccessDeniedException
                ? "the role lacks ivs:ListStreamKeys or ivs:GetStreamKey"
                : "the endpoint does not know " + CallTrace.operationOf(refusal) + " (HTTP " + refusal.statusCode()
                        + ")";
        return "Stream keys are not read: " + why + ". streamKeyArn and streamKeyValue stay empty.";
    }
}
