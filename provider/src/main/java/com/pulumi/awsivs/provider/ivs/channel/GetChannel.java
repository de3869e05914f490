package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.GetChannelRequest;

/**
 * Reads one channel. The result contains no secrets, because the Pulumi SDKs do not protect a secret in the result of a
 * function. From a direct call, the SDKs of TypeScript, Python and Java return a secret as plain text, and the Go SDK
 * rejects the whole result. From an output call, every member of the result is secret.
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

    private final ResourceClient<IvsClient> ivs;
    private final String region;

    public GetChannel(ResourceClient<IvsClient> ivs, AwsSession session) {
        this.ivs = ivs.about(ChannelResource.KIND);
        this.region = session.region();
    }

    @Override
    public List<Rule<Inputs>> rules() {
        return List.of(ChannelResource.KIND.arnRule(region, Inputs::arn));
    }

    @Override
    public Outputs call(Inputs arguments, RequestContext context) {
        var request = GetChannelRequest.builder().arn(arguments.arn()).build();
        var channel = ivs.send(context, request, IvsClient::getChannel).channel();
        ChannelArgs set = ChannelMapper.inputs(channel);
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
