package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.aws.Tags;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.ivs.api.Ivs;
import com.pulumi.awsivs.provider.ivs.channel.ChannelMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks up all playback key pairs of the region. */
public final class GetPlaybackKeyPairs implements Function<GetPlaybackKeyPairs.Inputs, GetPlaybackKeyPairs.Outputs> {

    public record Inputs() {}

    public record Summary(String arn, String name, Map<String, String> tags) {}

    public record Outputs(List<Summary> keyPairs) {}

    private final Ivs ivs;

    public GetPlaybackKeyPairs(Ivs ivs) {
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
    public Outputs call(Inputs in, RequestContext call) {
        List<Summary> pairs = new ArrayList<>();
        String token = null;
        do {
            String page = token;
            var answer = ivs.during(call).listPlaybackKeyPairs(request -> request.nextToken(page));
            answer.keyPairs()
                    .forEach(pair -> pairs.add(new Summary(
                            pair.arn(), Objects.requireNonNullElse(pair.name(), ""), Tags.own(pair.tags()))));
            token = ChannelMapper.textOrNull(answer.nextToken());
        } while (token != null);
        return new Outputs(pairs);
    }
}
