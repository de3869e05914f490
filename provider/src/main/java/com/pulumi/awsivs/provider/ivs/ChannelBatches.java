package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.ivs.GetChannels.Outputs;
import com.pulumi.awsivs.provider.ivs.GetChannels.Summary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Channel;
import software.amazon.awssdk.services.ivs.model.IvsException;

/** Any number of channels by their ARNs, 50 a call. */
final class ChannelBatches {

    /** IVS takes no more at once. */
    private static final int BATCH = 50;

    private final IvsClient ivs;
    private final BiPredicate<RuntimeException, String> isGone;

    ChannelBatches(IvsClient ivs, BiPredicate<RuntimeException, String> isGone) {
        this.ivs = ivs;
        this.isGone = isGone;
    }

    /** The channels in the order asked for, and the ARNs of those that there are not. */
    Outputs get(List<String> wanted) {
        List<String> arns = List.copyOf(new LinkedHashSet<>(wanted));
        Map<String, Channel> found = new HashMap<>();
        for (int from = 0; from < arns.size(); from += BATCH) {
            List<String> some = arns.subList(from, Math.min(from + BATCH, arns.size()));
            ivs.batchGetChannel(request -> request.arns(some))
                    .channels()
                    .forEach(channel -> found.put(channel.arn(), channel));
        }
        List<Summary> channels = new ArrayList<>();
        List<String> notFound = new ArrayList<>();
        for (String arn : arns) {
            Optional.ofNullable(found.get(arn))
                    .or(() -> single(arn))
                    .ifPresentOrElse(channel -> channels.add(ChannelSummaries.of(channel)), () -> notFound.add(arn));
        }
        return new Outputs(channels, notFound);
    }

    /** A batch is silent about some and calls others errors; only a 404 for the one channel says that there is none. */
    private Optional<Channel> single(String arn) {
        try {
            return Optional.of(ivs.getChannel(request -> request.arn(arn)).channel());
        } catch (IvsException e) {
            if (!isGone.test(e, arn)) throw e;
            return Optional.empty();
        }
    }
}
