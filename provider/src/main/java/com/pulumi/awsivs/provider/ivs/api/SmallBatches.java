package com.pulumi.awsivs.provider.ivs.api;

import com.pulumi.awsivs.provider.aws.throttle.RateLimit;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts batches of stream keys that are far from full, and says once how to compare keys faster. The engine has only 4
 * reads per core in progress by default. Channels are read ahead, but not keys, whose ARNs only the state contains.
 */
final class SmallBatches {

    /** The number of small batches from which on the message is worthwhile: they take four seconds. */
    private static final int MANY = 20;

    private final RateLimit limit;
    private final AtomicInteger count = new AtomicInteger();

    /** @param limit the rate limit of the batch call */
    SmallBatches(RateLimit limit) {
        this.limit = limit;
    }

    void add(int size, RequestContext context) {
        boolean small = size * 2 < IvsApi.MAX_BATCH_SIZE && !limit.unlimited();
        if (small && count.incrementAndGet() == MANY) context.warn(message(size));
    }

    private static String message(int size) {
        return "The comparison of stream keys takes most of the time: each call reads " + size + " of up to "
                + IvsApi.MAX_BATCH_SIZE
                + " keys, because the engine has no more reads in progress. Add --parallel 64 to the"
                + " command, or skip the comparison with compareStreamKeys: false in the provider's configuration"
                + " (pulumi config set aws-ivs:compareStreamKeys false).";
    }
}
