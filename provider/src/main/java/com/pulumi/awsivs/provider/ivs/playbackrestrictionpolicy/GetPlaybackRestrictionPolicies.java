package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import java.util.List;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Reads all playback restriction policies of the region. */
public final class GetPlaybackRestrictionPolicies
        implements Function<GetPlaybackRestrictionPolicies.Inputs, GetPlaybackRestrictionPolicies.Outputs> {

    public record Inputs() {}

    public record Outputs(List<PlaybackRestrictionPolicyInfo> playbackRestrictionPolicies) {}

    private final PlaybackRestrictionPolicyFinder policies;

    public GetPlaybackRestrictionPolicies(ResourceClient<IvsClient> ivs) {
        this.policies = new PlaybackRestrictionPolicyFinder(ivs.about(PlaybackRestrictionPolicyResource.KIND));
    }

    @Override
    public Outputs call(Inputs arguments, RequestContext context) {
        return new Outputs(policies.all(context).stream()
                .map(PlaybackRestrictionPolicyInfo::of)
                .toList());
    }
}
