package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.ivs.Requests.within;

import com.pulumi.awsivs.provider.framework.resource.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.AccessDeniedException;
import software.amazon.awssdk.services.ivs.model.StreamKey;
import software.amazon.awssdk.services.ivs.model.StreamKeySummary;

/** The key that IVS makes with each channel; there is at most one. */
final class StreamKeys implements BatchLoader.Source<StreamKey> {

    private final Ivs ivs;
    private final BatchLoader<StreamKey> loader;

    StreamKeys(Ivs ivs) {
        this.ivs = ivs;
        this.loader = new BatchLoader<>(ivs, this);
    }

    /** The channel's key; null when it has none or this role may not read it: a pull request's need not. */
    @Nullable
    StreamKey ofChannel(String channelArn, Call call) {
        try {
            List<StreamKeySummary> keys = ivs.during(call)
                    .listStreamKeys(request -> request.channelArn(channelArn))
                    .streamKeys();
            return keys.isEmpty() ? null : loader.load(keys.get(0).arn(), call);
        } catch (AccessDeniedException e) {
            call.warn("The stream key was not read: the role lacks ivs:ListStreamKeys or ivs:GetStreamKey."
                    + " streamKeyArn and streamKeyValue stay empty.");
            return null;
        }
    }

    @Override
    public String operation() {
        return "BatchGetStreamKey";
    }

    @Override
    public Map<String, StreamKey> many(IvsClient client, Set<String> arns, Call call) {
        Map<String, StreamKey> found = new HashMap<>();
        client.batchGetStreamKey(
                        request -> request.overrideConfiguration(within(call)).arns(arns))
                .streamKeys()
                .forEach(key -> found.put(key.arn(), key));
        return found;
    }

    @Override
    public StreamKey one(String arn, Call call) {
        return ivs.during(call).getStreamKey(request -> request.arn(arn)).streamKey();
    }

    /** Nothing: reading them one by one needs another permission, and whoever lacks that as well is told so. */
    @Override
    public void denied(String arn, Call call) {}
}
