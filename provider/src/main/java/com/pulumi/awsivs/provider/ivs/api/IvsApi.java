package com.pulumi.awsivs.provider.ivs.api;

import com.pulumi.awsivs.provider.aws.AwsApi;
import com.pulumi.awsivs.provider.aws.ResourceKind;
import com.pulumi.awsivs.provider.aws.client.ServiceId;
import com.pulumi.awsivs.provider.aws.throttle.RateLimit;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.IvsClientBuilder;
import software.amazon.awssdk.services.ivs.endpoints.IvsEndpointProvider;

/** The Amazon IVS low-latency streaming API: its client and its rate limits. */
public final class IvsApi implements AwsApi<IvsClientBuilder, IvsClient> {

    public static final ServiceId ID = new ServiceId(
            "ivs",
            "Ivs",
            (region, fips, dualStack) -> IvsEndpointProvider.defaultProvider()
                    .resolveEndpoint(to -> to.region(region).useFips(fips).useDualStack(dualStack)));

    /** The maximum number of ARNs in one batch call. */
    public static final int MAX_BATCH_SIZE = 50;

    /** The maximum number of resources on a page of most lists. The default of ListPlaybackRestrictionPolicies is 1. */
    public static final int MAX_PAGE_SIZE = 100;

    private static final double USUAL = 5;
    private static final double KEY_PAIRS_AND_RECORDINGS = 3;
    private static final double TAGS = 10;

    /**
     * With the default parallelism on two cores, a batch holds eight stream keys. With a reserve of one second, 50 keys
     * take 0.5 s instead of 1.2 s. Channels need none, because they are read ahead.
     */
    private static final int KEY_RESERVE = 4;

    public static ResourceKind kind(String arnType, String noun) {
        return new ResourceKind("ivs", arnType, noun);
    }

    @Override
    public ServiceId id() {
        return ID;
    }

    @Override
    public IvsClientBuilder builder() {
        return IvsClient.builder();
    }

    /**
     * Returns the published limit of an operation.
     *
     * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html">service quotas</a>
     */
    @Override
    public RateLimit rate(String operation) {
        if (operation.equals("BatchGetStreamKey"))
            return RateLimit.of(USUAL).withoutBurst().withReserve(KEY_RESERVE);
        if (operation.startsWith("BatchGet")) return RateLimit.of(USUAL).withoutBurst();
        boolean isRarer = operation.contains("PlaybackKeyPair") || operation.contains("RecordingConfiguration");
        if (isRarer) return RateLimit.of(KEY_PAIRS_AND_RECORDINGS);
        return RateLimit.of(operation.endsWith("Resource") ? TAGS : USUAL);
    }
}
