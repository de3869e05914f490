package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import java.util.List;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.GetPlaybackRestrictionPolicyRequest;

/** Reads one playback restriction policy. */
public final class GetPlaybackRestrictionPolicy
        implements Function<GetPlaybackRestrictionPolicy.Inputs, PlaybackRestrictionPolicyInfo> {

    public record Inputs(String arn) {}

    private final ResourceClient<IvsClient> ivs;
    private final String region;

    public GetPlaybackRestrictionPolicy(ResourceClient<IvsClient> ivs, AwsSession session) {
        this.ivs = ivs.about(PlaybackRestrictionPolicyResource.KIND);
        this.region = session.region();
    }

    @Override
    public List<Rule<Inputs>> rules() {
        return List.of(PlaybackRestrictionPolicyResource.KIND.arnRule(region, Inputs::arn));
    }

    @Override
    public PlaybackRestrictionPolicyInfo call(Inputs arguments, RequestContext context) {
        var request = GetPlaybackRestrictionPolicyRequest.builder()
                .arn(arguments.arn())
                .build();
        var response = ivs.send(context, request, IvsClient::getPlaybackRestrictionPolicy);
        return PlaybackRestrictionPolicyInfo.of(
                PlaybackRestrictionPolicyMapper.live(response.playbackRestrictionPolicy()));
    }
}
