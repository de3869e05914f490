package com.pulumi.awsivs.provider.ivs.stream;

import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.ivs.api.IvsKinds;
import com.pulumi.awsivs.provider.ivs.api.StreamReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.Stream;

/**
 * Reads the live stream of a channel. A channel that is not live is a result and not an error, although IVS returns 404
 * for it.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_GetStream.html">GetStream</a>
 */
public final class GetStream implements Function<GetStream.Inputs, GetStream.Outputs> {

    public record Inputs(String channelArn) {}

    /** A live stream. Only {@code live} and {@code channelArn} are present if the channel is not live. */
    public record Outputs(
            boolean live,
            String channelArn,
            @Nullable String streamId,
            @Nullable String state,
            @Nullable String health,
            @Nullable String startTime,
            @Nullable Double viewerCount,
            @Nullable String playbackUrl) {

        private static Outputs notLive(String channelArn) {
            return new Outputs(false, channelArn, null, null, null, null, null, null);
        }

        private static Outputs of(Stream stream, String channelArn) {
            return new Outputs(
                    true,
                    channelArn,
                    stream.streamId(),
                    stream.stateAsString(),
                    stream.healthAsString(),
                    StreamMembers.time(stream.startTime()),
                    StreamMembers.viewers(stream.viewerCount()),
                    stream.playbackUrl());
        }
    }

    private final ResourceClient<IvsClient> ivs;
    private final String region;

    public GetStream(ResourceClient<IvsClient> ivs, AwsSession session) {
        this.ivs = ivs.about(IvsKinds.CHANNEL);
        this.region = session.region();
    }

    @Override
    public List<Rule<Inputs>> rules() {
        return List.of(IvsKinds.CHANNEL.arnRule("channelArn", region, Inputs::channelArn));
    }

    @Override
    public Outputs call(Inputs arguments, RequestContext context) {
        String arn = arguments.channelArn();
        Stream stream = StreamReader.read(ivs, arn, context);
        return stream == null ? Outputs.notLive(arn) : Outputs.of(stream, arn);
    }
}
