package com.pulumi.awsivs.emulator;

/**
 * The maximum number of resources per account and region. The limit of one stream key per channel is a fixed rule of IVS and not a quota,
 * so it always applies.
 *
 * @param channels quota L-C01DFF58
 * @param playbackKeyPairs quota L-5339BD50: docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/private-channels-create-key.html
 * @param recordingConfigurations quota L-90ABAB37; the number is a guess
 * @param playbackRestrictionPolicies quota L-BF6EB49C; the number is a guess
 */
record ResourceQuotas(
        int channels, int playbackKeyPairs, int recordingConfigurations, int playbackRestrictionPolicies) {

    static final ResourceQuotas DEFAULT = new ResourceQuotas(5_000, 3, 20, 20);
    static final ResourceQuotas UNLIMITED =
            new ResourceQuotas(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    static ResourceQuotas of(EmulatorOptions options) {
        return options.resourceQuotas() ? DEFAULT : UNLIMITED;
    }

    void requireBelowChannelQuota(RegionResources region) {
        require(region.channels().size(), channels, "channels");
    }

    void requireBelowPlaybackKeyPairQuota(RegionResources region) {
        require(region.playbackKeyPairs().size(), playbackKeyPairs, "playback key pairs");
    }

    void requireBelowRecordingConfigurationQuota(RegionResources region) {
        require(region.recordingConfigurations().size(), recordingConfigurations, "recording configurations");
    }

    void requireBelowPlaybackRestrictionPolicyQuota(RegionResources region) {
        require(
                region.playbackRestrictionPolicies().size(),
                playbackRestrictionPolicies,
                "playback restriction policies");
    }

    private static void require(int existing, int limit, String resources) {
        if (existing >= limit) {
            throw ServiceException.quotaExceeded("Limit: " + limit + " " + resources + " reached");
        }
    }
}
