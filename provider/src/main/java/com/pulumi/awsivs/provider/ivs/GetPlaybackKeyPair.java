package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Call;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks up one playback key pair. */
final class GetPlaybackKeyPair implements Function<GetPlaybackKeyPair.Inputs, GetPlaybackKeyPair.Outputs> {

    record Inputs(String arn) {}

    record Outputs(String arn, String name, String fingerprint, Map<String, String> tags) {}

    private final Ivs ivs;
    private final String region;

    GetPlaybackKeyPair(Ivs ivs, String region) {
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
    public Outputs call(Inputs in, Call call) {
        var pair = ivs.during(call)
                .getPlaybackKeyPair(request -> request.arn(in.arn()))
                .keyPair();
        return new Outputs(
                pair.arn(), Objects.requireNonNullElse(pair.name(), ""), pair.fingerprint(), Tags.own(pair.tags()));
    }
}
