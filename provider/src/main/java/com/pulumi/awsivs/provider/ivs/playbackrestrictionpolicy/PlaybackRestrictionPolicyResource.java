package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.ResourceKind;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import com.pulumi.awsivs.provider.framework.resource.PartialUpdate;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.ivs.api.ChannelReference;
import com.pulumi.awsivs.provider.ivs.api.IvsKinds;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import com.pulumi.awsivs.provider.ivs.api.IvsTags;
import com.pulumi.awsivs.provider.ivs.api.Quota;
import com.pulumi.awsivs.provider.ivs.api.RegionLister;
import java.util.List;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.DeletePlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesRequest;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicySummary;

/**
 * A playback restriction policy: the countries and origins from which viewers can watch the channels that use it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_PlaybackRestrictionPolicy.html">PlaybackRestrictionPolicy</a>
 */
public final class PlaybackRestrictionPolicyResource
        implements Resource<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> {

    static final ResourceKind KIND = IvsKinds.PLAYBACK_RESTRICTION_POLICY;

    private static final ChannelReference REFERENCE = new ChannelReference(
            "policy",
            "playbackRestrictionPolicyArn",
            "--playback-restriction-policy-arn",
            "Anyone can watch a public channel without a policy");

    private final ResourceClient<IvsClient> ivs;
    private final PlaybackRestrictionPolicyReader policies;
    private final String region;

    public PlaybackRestrictionPolicyResource(ResourceClient<IvsClient> ivs, AwsSession session) {
        this.ivs = ivs.about(KIND);
        this.policies = new PlaybackRestrictionPolicyReader(this.ivs);
        this.region = session.region();
    }

    @Override
    public List<Rule<PlaybackRestrictionPolicyArgs>> rules() {
        return PlaybackRestrictionPolicyRules.ALL;
    }

    @Override
    public List<Warning<PlaybackRestrictionPolicyArgs>> warnings() {
        return PlaybackRestrictionPolicyWarnings.ALL;
    }

    @Override
    public void validateId(String id) {
        KIND.requireArn(id, region);
    }

    @Override
    public LostCreateFinder<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> lostCreates() {
        return new PlaybackRestrictionPolicyFinder(ivs);
    }

    @Override
    public ResourceLister<?> lister() {
        return new RegionLister<>(
                ivs,
                IvsLists.PLAYBACK_RESTRICTION_POLICIES,
                ListPlaybackRestrictionPoliciesRequest.builder().build(),
                PlaybackRestrictionPolicySummary::arn,
                PlaybackRestrictionPolicySummary::name);
    }

    @Override
    public LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> create(
            PlaybackRestrictionPolicyArgs args, RequestContext context) {
        var request = PlaybackRestrictionPolicyMapper.createRequest(args);
        try {
            var response = ivs.send(context, request, IvsClient::createPlaybackRestrictionPolicy);
            return PlaybackRestrictionPolicyMapper.live(response.playbackRestrictionPolicy());
        } catch (AwsCallException e) {
            throw e.isQuotaExceeded() ? Quota.PLAYBACK_RESTRICTION_POLICIES.exceeded(e, ivs, context, region, "") : e;
        }
    }

    @Override
    public LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> read(
            String arn, PlaybackRestrictionPolicyState known, RequestContext context) {
        return policies.read(arn, context);
    }

    @Override
    public LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> update(
            LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> old,
            PlaybackRestrictionPolicyArgs args,
            RequestContext context) {
        var update = new PartialUpdate<>(old);
        return update.through(() -> {
            PlaybackRestrictionPolicyMapper.updateRequest(old.id(), old.inputs(), args)
                    .map(request -> ivs.send(context, request, IvsClient::updatePlaybackRestrictionPolicy))
                    .map(response -> PlaybackRestrictionPolicyMapper.live(response.playbackRestrictionPolicy()))
                    .ifPresent(live ->
                            update.to(live.inputs().withTags(old.inputs().tags())));
            IvsTags.update(
                    ivs,
                    context,
                    old.id(),
                    old.inputs().tags(),
                    args.tags(),
                    tags -> update.to(update.inputs().withTags(tags)));
        });
    }

    @Override
    public void delete(
            LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> old, RequestContext context) {
        var request =
                DeletePlaybackRestrictionPolicyRequest.builder().arn(old.id()).build();
        var users = ListChannelsRequest.builder()
                .filterByPlaybackRestrictionPolicyArn(old.id())
                .build();
        REFERENCE.delete(
                ivs, context, () -> ivs.send(context, request, IvsClient::deletePlaybackRestrictionPolicy), users);
    }
}
