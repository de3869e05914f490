package com.pulumi.awsivs.provider.aws.throttle;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often IVS takes a call of one operation.
 *
 * @param perSecond calls a second, account and region
 * @param burst how many of them may come in a short time, as long as no second has more
 * @param free whether nobody waits as long as IVS refuses nothing
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html">the published rates</a>
 */
public record RateLimit(double perSecond, int burst, boolean free) {

    private static final int USUAL = 5;
    private static final int KEY_PAIRS = 3;
    private static final int TAGS = 10;

    /** What waits for its turn is gathered into one call meanwhile, so these come one by one. */
    private static final Set<String> GATHERED = Set.of("BatchGetChannel", "BatchGetStreamKey");

    /** The published rate, where none is configured; 0 stands for no limit. */
    public static RateLimit of(String operation, @Nullable Double configured) {
        int published = published(operation);
        boolean free = configured != null && configured == 0;
        double perSecond = configured == null || free ? published : configured;
        return new RateLimit(perSecond, burst(operation, perSecond), free);
    }

    private static int burst(String operation, double perSecond) {
        return GATHERED.contains(operation) ? 1 : (int) Math.max(1, perSecond);
    }

    private static int published(String operation) {
        if (operation.contains("PlaybackKeyPair")) return KEY_PAIRS;
        return operation.endsWith("Resource") ? TAGS : USUAL;
    }
}
