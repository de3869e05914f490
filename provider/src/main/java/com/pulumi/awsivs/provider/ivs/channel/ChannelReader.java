package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.BatchLoader;
import com.pulumi.awsivs.provider.aws.ReadAhead;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.Page;
import com.pulumi.awsivs.provider.ivs.api.IvsApi;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.BatchGetChannelRequest;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;

/**
 * Reads channels by ARN. Reads that wait for the rate limit at the same time are sent as one batch, whose free places
 * are filled with other channels of the account.
 */
final class ChannelReader {

    private final ResourceClient<IvsClient> ivs;
    private final BatchLoader<Channel> loader;

    ChannelReader(ResourceClient<IvsClient> ivs) {
        this.ivs = ivs;
        this.loader = new BatchLoader<>(IvsApi.MAX_BATCH_SIZE, this::many, this::one, this::onDenied, readAhead());
    }

    private ReadAhead<Channel> readAhead() {
        return ReadAhead.ofList(this::page, ivs.rate(BatchGetChannelRequest.class), ivs::writes);
    }

    /** Reads a page of the account's list. Its entries lack some properties, so only their ARNs are used. */
    private Page<String> page(String token, RequestContext context) {
        var request = ListChannelsRequest.builder().build();
        return IvsLists.CHANNELS
                .page(ivs, context, request, new Page.Request(token, 0))
                .map(ChannelSummary::arn);
    }

    Channel read(String arn, RequestContext context) {
        return loader.load(arn, context);
    }

    /**
     * Returns the channels with these ARNs, by ARN, as far as the batch call returns them. At most {@link
     * IvsApi#MAX_BATCH_SIZE} ARNs are allowed.
     */
    Map<String, Channel> batch(Set<String> arns, RequestContext context) {
        return many(context, () -> arns).orElseThrow();
    }

    private Optional<Map<String, Channel>> many(RequestContext context, Supplier<@Nullable Set<String>> arns) {
        return ivs.sendWhenPermitted(
                        context, BatchGetChannelRequest.class, () -> request(arns.get()), IvsClient::batchGetChannel)
                .map(response -> {
                    Map<String, Channel> found = new HashMap<>();
                    response.channels().forEach(channel -> found.put(channel.arn(), channel));
                    return found;
                });
    }

    private static @Nullable BatchGetChannelRequest request(@Nullable Set<String> arns) {
        return arns == null ? null : BatchGetChannelRequest.builder().arns(arns).build();
    }

    Channel one(String arn, RequestContext context) {
        return ivs.send(context, GetChannelRequest.builder().arn(arn).build(), IvsClient::getChannel)
                .channel();
    }

    private void onDenied(String arn, RequestContext context) {
        context.warn(
                "Channels are read one by one, 5 per second: the role lacks ivs:BatchGetChannel, which reads 50 at once.");
    }
}
