package com.pulumi.awsivs.provider.ivs.api;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesRequest;
import software.amazon.awssdk.services.ivs.model.ListRecordingConfigurationsRequest;

/**
 * A service quota: the maximum number of resources of one kind in a region, and the remedy when it is reached.
 *
 * @param noun the name of the resources in messages
 * @param code the code of the quota in AWS Service Quotas
 * @param remedy whether and how the quota can be raised
 * @param usage counts the resources
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html">service quotas</a>
 */
public record Quota(String noun, String code, String remedy, Usage usage) {

    /** Counts the resources that exist. */
    @FunctionalInterface
    public interface Usage {
        long count(ResourceClient<IvsClient> ivs, RequestContext context);
    }

    private static final String CONSOLE = "https://console.aws.amazon.com/servicequotas/home/services/ivs/quotas/";

    public static final Quota CHANNELS = new Quota(
            "channels",
            "L-C01DFF58",
            "AWS raises it on request: " + CONSOLE + "L-C01DFF58",
            (ivs, context) -> IvsLists.CHANNELS
                    .all(ivs, context, ListChannelsRequest.builder().build())
                    .size());

    public static final Quota PLAYBACK_KEY_PAIRS = new Quota(
            "playback key pairs",
            "L-5339BD50",
            "AWS does not raise it; see " + CONSOLE + "L-5339BD50",
            (ivs, context) -> IvsLists.PLAYBACK_KEY_PAIRS
                    .all(ivs, context, ListPlaybackKeyPairsRequest.builder().build())
                    .size());

    public static final Quota RECORDING_CONFIGURATIONS = new Quota(
            "recording configurations",
            "L-90ABAB37",
            "Delete a recording configuration that no channel uses, or ask AWS to raise the quota: " + CONSOLE
                    + "L-90ABAB37",
            (ivs, context) -> IvsLists.RECORDING_CONFIGURATIONS
                    .all(
                            ivs,
                            context,
                            ListRecordingConfigurationsRequest.builder().build())
                    .size());

    public static final Quota PLAYBACK_RESTRICTION_POLICIES = new Quota(
            "playback restriction policies",
            "L-BF6EB49C",
            "Delete a policy that no channel uses, or ask AWS to raise the quota: " + CONSOLE + "L-BF6EB49C",
            (ivs, context) -> IvsLists.PLAYBACK_RESTRICTION_POLICIES
                    .all(
                            ivs,
                            context,
                            ListPlaybackRestrictionPoliciesRequest.builder().build())
                    .size());

    /**
     * Returns the failure of a create that exceeds this quota.
     *
     * @param advice more sentences for the user; may be empty
     */
    public ProviderException exceeded(
            AwsCallException failure,
            ResourceClient<IvsClient> ivs,
            RequestContext context,
            String region,
            String advice) {
        return new ProviderException(
                ErrorKind.EXHAUSTED,
                failure.getMessage() + ". The quota of " + noun + " in " + region + " (" + code + ") is used up"
                        + used(ivs, context) + ". " + remedy + advice,
                failure);
    }

    private String used(ResourceClient<IvsClient> ivs, RequestContext context) {
        try {
            return ": there are " + usage.count(ivs, context);
        } catch (RuntimeException e) {
            return ""; // the quota matters to the user, not this failure
        }
    }
}
