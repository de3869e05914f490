package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.Tags;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.GetPlaybackKeyPairRequest;

/** Reads one playback key pair. */
public final class GetPlaybackKeyPair implements Function<GetPlaybackKeyPair.Inputs, GetPlaybackKeyPair.Outputs> {

    public record Inputs(String arn) {}

    public record Outputs(String arn, String name, String fingerprint, Map<String, String> tags) {}

    private final ResourceClient<IvsClient> ivs;
    private final String region;

    public GetPlaybackKeyPair(ResourceClient<IvsClient> ivs, AwsSession session) {
        this.ivs = ivs.about(PlaybackKeyPairResource.KIND);
        this.region = session.region();
    }

    @Override
    public List<Rule<Inputs>> rules() {
        return List.of(PlaybackKeyPairResource.KIND.arnRule(region, Inputs::arn));
    }

    @Override
    public Outputs call(Inputs arguments, RequestContext context) {
        var request = GetPlaybackKeyPairRequest.builder().arn(arguments.arn()).build();
        var pair = ivs.send(context, request, IvsClient::getPlaybackKeyPair).keyPair();
        return new Outputs(
                pair.arn(),
                Objects.requireNonNullElse(pair.name(), ""),
                pair.fingerprint(),
                Tags.settable(pair.tags()));
    }
}
