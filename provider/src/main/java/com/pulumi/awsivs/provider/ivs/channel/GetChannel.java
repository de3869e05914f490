package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.Arn;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.ivs.api.Ivs;
import com.pulumi.awsivs.provider.ivs.channel.ChannelResource.Multitrack;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks up one channel, without its secrets. SDKs keep no secret in the result of a plain call: TypeScript, Python and Java hand it
 * over as text, Go refuses the whole result, and an output call makes every member secret.
 *
 * @see <a href="https://github.com/pulumi/pulumi/issues/12710">pulumi#12710</a>
 */
public final class GetChannel implements Function<GetChannel.Inputs, GetChannel.Outputs> {

    public record Inputs(String arn) {}

    public record Outputs(
            String arn,
            String name,
            String latencyMode,
            String type,
            boolean authorized,
            boolean insecureIngest,
            @Nullable String preset,
            @Nullable String recordingConfigurationArn,
            @Nullable String playbackRestrictionPolicyArn,
            String containerFormat,
            @Nullable Multitrack multitrackInputConfiguration,
            Map<String, String> tags,
            @Nullable String ingestEndpoint,
            @Nullable String playbackUrl,
            @Nullable String srtEndpoint) {}

    private final Ivs ivs;
    private final String region;

    public GetChannel(Ivs ivs, String region) {
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
        return List.of(Arn.rule("channel", region, Inputs::arn));
    }

    @Override
    public Outputs call(Inputs in, RequestContext call) {
        var channel =
                ivs.during(call).getChannel(request -> request.arn(in.arn())).channel();
        ChannelResource.Inputs set = ChannelMapper.inputs(channel);
        return new Outputs(
                channel.arn(),
                Objects.requireNonNullElse(set.name(), ""),
                set.latencyMode(),
                set.type(),
                set.authorized(),
                set.insecureIngest(),
                set.preset(),
                set.recordingConfigurationArn(),
                set.playbackRestrictionPolicyArn(),
                set.containerFormat(),
                set.multitrackInputConfiguration(),
                set.tags(),
                channel.ingestEndpoint(),
                channel.playbackUrl(),
                channel.srt() == null ? null : channel.srt().endpoint());
    }
}
