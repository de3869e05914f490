package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.aws.Arn;
import com.pulumi.awsivs.provider.aws.Tags;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.ivs.api.Ivs;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks up one playback key pair. */
public final class GetPlaybackKeyPair implements Function<GetPlaybackKeyPair.Inputs, GetPlaybackKeyPair.Outputs> {

    public record Inputs(String arn) {}

    public record Outputs(String arn, String name, String fingerprint, Map<String, String> tags) {}

    private final Ivs ivs;
    private final String region;

    public GetPlaybackKeyPair(Ivs ivs, String region) {
        this.ivs = ivs;
        this.region = region;
    }

    @Override
    public Class<Inputs> inputs() {
        return Inputs.class;
    }

    @Override
    public Class<Outputs> outputs() {
        return Outputs.class;
    }

    @Override
    public List<Rule<Inputs>> rules() {
        return List.of(Arn.rule("playback-key", region, Inputs::arn));
    }

    @Override
    public Outputs call(Inputs in, RequestContext call) {
        var pair = ivs.during(call)
                .getPlaybackKeyPair(request -> request.arn(in.arn()))
                .keyPair();
        return new Outputs(
                pair.arn(), Objects.requireNonNullElse(pair.name(), ""), pair.fingerprint(), Tags.own(pair.tags()));
    }
}
