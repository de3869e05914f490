package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesRequest;

/** Finds playback restriction policies by name. IVS allows any number of policies with one name. */
record PlaybackRestrictionPolicyFinder(ResourceClient<IvsClient> ivs)
        implements LostCreateFinder<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> {

    @Override
    public String property() {
        return "name";
    }

    @Override
    public String describe(PlaybackRestrictionPolicyArgs args) {
        return "playback restriction policy named " + args.name();
    }

    @Override
    public List<LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState>> find(
            PlaybackRestrictionPolicyArgs args, RequestContext context) {
        return all(context).stream()
                .filter(policy -> Objects.equals(policy.inputs().name(), args.name()))
                .toList();
    }

    /** Returns all policies of the region. */
    List<LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState>> all(RequestContext context) {
        var request = ListPlaybackRestrictionPoliciesRequest.builder().build();
        return IvsLists.PLAYBACK_RESTRICTION_POLICIES.all(ivs, context, request).stream()
                .map(PlaybackRestrictionPolicyMapper::live)
                .toList();
    }
}
