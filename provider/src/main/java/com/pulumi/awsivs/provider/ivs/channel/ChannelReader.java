package com.pulumi.awsivs.provider.ivs.channel;

import static com.pulumi.awsivs.provider.aws.http.Timeouts.within;

import com.pulumi.awsivs.provider.aws.BatchLoader;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.api.Ivs;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;

/** Reads channels, together with others that are read at the same time. */
final class ChannelReader implements BatchLoader.Source<Channel> {

    private final Ivs ivs;
    private final BatchLoader<Channel> loader;

    ChannelReader(Ivs ivs) {
        this.ivs = ivs;
        this.loader = new BatchLoader<>(ivs, this);
    }

    Channel read(String arn, RequestContext call) {
        return loader.load(arn, call);
    }

    /** Those of these channels that there are: up to {@link BatchLoader#MAX_BATCH_SIZE}. */
    Map<String, Channel> batch(Set<String> arns, RequestContext call) {
        return ivs.inTurn(operation(), call, client -> many(client, arns, call));
    }

    @Override
    public String operation() {
        return "BatchGetChannel";
    }

    @Override
    public Map<String, Channel> many(IvsClient client, Set<String> arns, RequestContext call) {
        Map<String, Channel> found = new HashMap<>();
        client.batchGetChannel(
                        request -> request.overrideConfiguration(within(call)).arns(arns))
                .channels()
                .forEach(channel -> found.put(channel.arn(), channel));
        return found;
    }

    @Override
    public Channel one(String arn, RequestContext call) {
        return ivs.during(call).getChannel(request -> request.arn(arn)).channel();
    }

    @Override
    public void denied(String arn, RequestContext call) {
        call.warn(
                "Channels are read one by one, 5 a second: the role lacks ivs:BatchGetChannel, which reads 50 at once.");
    }
}
