package com.pulumi.awsivs.emulator;

/**
 * How many resources of a kind one account may have in a region. The one stream key of a channel is no quota but a rule, and
 * always holds.
 *
 * @param channels quota L-C01DFF58
 * @param playbackKeyPairs quota L-5339BD50:
 *     docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/private-channels-create-key.html
 */
record Quotas(int channels, int playbackKeyPairs) {

    static final Quotas DEFAULT = new Quotas(5_000, 3);
    static final Quotas UNLIMITED = new Quotas(Integer.MAX_VALUE, Integer.MAX_VALUE);

    static Quotas of(EmulatorOptions options) {
        return options.resourceQuotas() ? DEFAULT : UNLIMITED;
    }

    void requireRoomForChannel(Region region) {
        require(region.channels().size(), channels, "channels");
    }

    void requireRoomForPlaybackKeyPair(Region region) {
        require(region.playbackKeyPairs().size(), playbackKeyPairs, "playback key pairs");
    }

    private static void require(int existing, int limit, String resources) {
        if (existing >= limit) {
            throw ServiceException.quotaExceeded("Limit: " + limit + " " + resources + " reached");
        }
    }
}
