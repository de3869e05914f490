package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.BatchLoader;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.channel.GetChannels.Outputs;
import com.pulumi.awsivs.provider.ivs.channel.GetChannels.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.IvsException;

/** Any number of channels by their ARNs, 50 a call. */
final class ChannelsByArn {

    private final ChannelReader channels;
    private final BiPredicate<RuntimeException, String> isGone;
    private final RequestContext call;

    ChannelsByArn(ChannelReader channels, BiPredicate<RuntimeException, String> isGone, RequestContext call) {
        this.channels = channels;
        this.isGone = isGone;
        this.call = call;
    }

    /** The channels in the order asked for, and the ARNs of those that there are not. */
    Outputs get(List<String> wanted) {
        List<String> arns = List.copyOf(new LinkedHashSet<>(wanted));
        Map<String, Channel> found = new HashMap<>();
        for (int from = 0; from < arns.size(); from += BatchLoader.MAX_BATCH_SIZE) {
            List<String> some = arns.subList(from, Math.min(from + BatchLoader.MAX_BATCH_SIZE, arns.size()));
            found.putAll(channels.batch(Set.copyOf(some), call));
        }
        List<Summary> summaries = new ArrayList<>();
        List<String> notFound = new ArrayList<>();
        for (String arn : arns) {
            Optional.ofNullable(found.get(arn))
                    .or(() -> single(arn))
                    .ifPresentOrElse(channel -> summaries.add(ChannelSummaries.of(channel)), () -> notFound.add(arn));
        }
        return new Outputs(summaries, notFound);
    }

    /** A batch is silent about some and calls others errors; only a 404 for the one channel says that there is none. */
    private Optional<Channel> single(String arn) {
        try {
            return Optional.of(channels.one(arn, call));
        } catch (IvsException e) {
            if (!isGone.test(e, arn)) throw e;
            return Optional.empty();
        }
    }
}
