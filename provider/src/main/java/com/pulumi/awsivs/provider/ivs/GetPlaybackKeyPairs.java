package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks up all playback key pairs of the region. */
final class GetPlaybackKeyPairs implements Function<GetPlaybackKeyPairs.Inputs, GetPlaybackKeyPairs.Outputs> {

    record Inputs() {}

    record Summary(String arn, String name, Map<String, String> tags) {}

    record Outputs(List<Summary> keyPairs) {}

    private final Ivs ivs;

    GetPlaybackKeyPairs(Ivs ivs) {
        this.ivs = ivs;
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
    public Outputs call(Inputs in, Call call) {
        List<Summary> pairs = new ArrayList<>();
        String token = null;
        do {
            String page = token;
            var answer = ivs.during(call).listPlaybackKeyPairs(request -> request.nextToken(page));
            answer.keyPairs()
                    .forEach(pair -> pairs.add(new Summary(
                            pair.arn(), Objects.requireNonNullElse(pair.name(), ""), Tags.own(pair.tags()))));
            token = Channels.textOrNull(answer.nextToken());
        } while (token != null);
        return new Outputs(pairs);
    }
}
