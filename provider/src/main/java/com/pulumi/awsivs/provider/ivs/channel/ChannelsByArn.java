package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.api.IvsApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ivs.model.Channel;

/** Reads any number of channels by ARN, 50 in each call. */
record ChannelsByArn(ChannelReader channels, AwsSession session, RequestContext context) {

    /** Returns the channels in the requested order, and the ARNs of channels that do not exist. */
    FoundChannels get(List<String> requested) {
        List<String> arns = List.copyOf(new LinkedHashSet<>(requested));
        Map<String, Channel> found = new HashMap<>();
        for (int from = 0; from < arns.size(); from += IvsApi.MAX_BATCH_SIZE) {
            List<String> batch = arns.subList(from, Math.min(from + IvsApi.MAX_BATCH_SIZE, arns.size()));
            found.putAll(channels.batch(Set.copyOf(batch), context));
        }
        List<ChannelInfo> summaries = new ArrayList<>();
        List<String> notFound = new ArrayList<>();
        for (String arn : arns) {
            Optional.ofNullable(found.get(arn))
                    .or(() -> single(arn))
                    .ifPresentOrElse(channel -> summaries.add(ChannelInfo.of(channel)), () -> notFound.add(arn));
        }
        return new FoundChannels(summaries, notFound);
    }

    /**
     * Reads a channel that the batch call did not return. A batch call omits some channels and reports others as
     * errors; only a 404 response to GetChannel shows that a channel does not exist.
     */
    private Optional<Channel> single(String arn) {
        try {
            return Optional.of(channels.one(arn, context));
        } catch (AwsCallException e) {
            if (!session.isNotFound(e, arn)) throw e;
            return Optional.empty();
        }
    }
}
