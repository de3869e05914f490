package com.pulumi.awsivs.provider.ivs.api;

import java.util.function.ToLongFunction;
import software.amazon.awssdk.services.ivs.IvsClient;

/**
 * How many of a kind there may be in a region, and what to do when there are so many.
 *
 * @param code under which AWS knows it
 * @param wayOut whether and how it can be raised
 * @param use how many there are now
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html">service quotas</a>
 */
public record Quota(String things, String code, String wayOut, ToLongFunction<IvsClient> use) {

    private static final String CONSOLE = "https://console.aws.amazon.com/servicequotas/home/services/ivs/quotas/";

    public static final Quota CHANNELS = new Quota(
            "channels",
            "L-C01DFF58",
            "AWS raises it on request: " + CONSOLE + "L-C01DFF58",
            ivs -> ivs.listChannelsPaginator(all -> {}).stream()
                    .mapToLong(page -> page.channels().size())
                    .sum());

    public static final Quota PLAYBACK_KEY_PAIRS = new Quota(
            "playback key pairs",
            "L-5339BD50",
            "AWS does not raise it; it stands at " + CONSOLE + "L-5339BD50",
            ivs -> ivs.listPlaybackKeyPairsPaginator(all -> {}).stream()
                    .mapToLong(page -> page.keyPairs().size())
                    .sum());

    /** What a user should know who has used it up. */
    public String words(IvsClient ivs, String region) {
        return "The quota of " + things + " in " + region + " (" + code + ") is used up" + used(ivs) + ". " + wayOut;
    }

    private String used(IvsClient ivs) {
        try {
            return ": there are " + use.applyAsLong(ivs);
        } catch (RuntimeException e) {
            return ""; // the quota is what the user must hear of, not this
        }
    }
}
