package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.ivs.Requests.within;

import com.pulumi.awsivs.provider.framework.resource.Call;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.AccessDeniedException;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.StreamKeySummary;

/** The key that IVS makes with each channel; there is at most one. */
final class StreamKeys {

    private StreamKeys() {}

    /** The channel's key; null when it has none or this role may not read it: a pull request's need not. */
    static @Nullable StreamKey ofChannel(IvsClient ivs, String channelArn, Call call) {
        try {
            for (StreamKeySummary key : ivs.listStreamKeys(request ->
                            request.overrideConfiguration(within(call)).channelArn(channelArn))
                    .streamKeys()) {
                return ivs.getStreamKey(request ->
                                request.overrideConfiguration(within(call)).arn(key.arn()))
                        .streamKey();
            }
            return null;
        } catch (AccessDeniedException e) {
            call.warn("The stream key was not read: the role lacks ivs:ListStreamKeys or ivs:GetStreamKey."
                    + " streamKeyArn and streamKeyValue stay empty.");
            return null;
        }
    }
}
