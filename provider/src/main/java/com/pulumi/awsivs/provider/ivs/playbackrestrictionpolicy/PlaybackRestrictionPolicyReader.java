package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import com.pulumi.awsivs.provider.aws.BatchLoader;
import com.pulumi.awsivs.provider.aws.ListCall;
import com.pulumi.awsivs.provider.aws.ReadAhead;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.GetPlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesRequest;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicySummary;

/**
 * Reads playback restriction policies by ARN. Several reads at a time are sent as one list, whose entries contain all
 * settings; a single read, and a role without the permission to list, reads the policy itself.
 */
final class PlaybackRestrictionPolicyReader {

    private final ResourceClient<IvsClient> ivs;
    private final BatchLoader<LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState>> loader;

    PlaybackRestrictionPolicyReader(ResourceClient<IvsClient> ivs) {
        this.ivs = ivs;
        this.loader = new BatchLoader<>(
                ListCall.MAX_BATCH_SIZE,
                this::list,
                this::one,
                (arn, context) -> {},
                ReadAhead.ofReturned(ivs::writes));
    }

    LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> read(String arn, RequestContext context) {
        return loader.load(arn, context);
    }

    private Optional<Map<String, LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState>>> list(
            RequestContext context, Supplier<@Nullable Set<String>> arns) {
        var list = new ListCall<>(
                ivs,
                IvsLists.PLAYBACK_RESTRICTION_POLICIES,
                ListPlaybackRestrictionPoliciesRequest.builder().build(),
                PlaybackRestrictionPolicySummary::arn,
                PlaybackRestrictionPolicyMapper::live);
        return list.send(context, arns);
    }

    private LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> one(
            String arn, RequestContext context) {
        var request = GetPlaybackRestrictionPolicyRequest.builder().arn(arn).build();
        var response = ivs.send(context, request, IvsClient::getPlaybackRestrictionPolicy);
        return PlaybackRestrictionPolicyMapper.live(response.playbackRestrictionPolicy());
    }
}
