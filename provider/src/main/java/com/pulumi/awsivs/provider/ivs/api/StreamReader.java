package com.pulumi.awsivs.provider.ivs.api;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.GetStreamRequest;
import software.amazon.awssdk.services.ivs.model.Stream;
import software.amazon.awssdk.services.ivs.model.StreamState;

/**
 * Reads the live stream of a channel. IVS returns 404 for a channel that is not live.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_GetStream.html">GetStream</a>
 */
public final class StreamReader {

    private StreamReader() {}

    /** Returns the live stream; null if the channel is not live. */
    public static @Nullable Stream read(ResourceClient<IvsClient> ivs, String channelArn, RequestContext context) {
        var request = GetStreamRequest.builder().channelArn(channelArn).build();
        try {
            Stream stream = ivs.send(context, request, IvsClient::getStream).stream();
            return stream == null || stream.state() == StreamState.OFFLINE ? null : stream;
        } catch (AwsCallException e) {
            if (!isOffline(e)) throw e;
            return null;
        }
    }

    /** Returns whether a call failed because the channel is not live. */
    public static boolean isOffline(AwsCallException failure) {
        return failure.code().equals("ChannelNotBroadcasting");
    }
}
