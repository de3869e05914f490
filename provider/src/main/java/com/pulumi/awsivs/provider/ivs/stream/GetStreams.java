package com.pulumi.awsivs.provider.ivs.stream;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.shape.AllowedValues;
import com.pulumi.awsivs.provider.ivs.api.IvsKinds;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ListStreamsRequest;
import software.amazon.awssdk.services.ivs.model.StreamSummary;

/**
 * Reads the live streams of the region.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_ListStreams.html">ListStreams</a>
 */
public final class GetStreams implements Function<GetStreams.Inputs, GetStreams.Outputs> {

    public record Inputs(
            @AllowedValues({"HEALTHY", "STARVING", "UNKNOWN"}) @Nullable
            String filterByHealth) {}

    public record Summary(
            String channelArn,
            @Nullable String streamId,
            @Nullable String state,
            @Nullable String health,
            @Nullable String startTime,
            @Nullable Double viewerCount) {

        private static Summary of(StreamSummary stream) {
            return new Summary(
                    stream.channelArn(),
                    stream.streamId(),
                    stream.stateAsString(),
                    stream.healthAsString(),
                    StreamMembers.time(stream.startTime()),
                    StreamMembers.viewers(stream.viewerCount()));
        }
    }

    public record Outputs(List<Summary> streams) {}

    private final ResourceClient<IvsClient> ivs;

    public GetStreams(ResourceClient<IvsClient> ivs) {
        this.ivs = ivs.about(IvsKinds.CHANNEL);
    }

    @Override
    public Outputs call(Inputs arguments, RequestContext context) {
        @Nullable String health = arguments.filterByHealth();
        var request = ListStreamsRequest.builder();
        if (health != null) request.filterBy(filter -> filter.health(health));
        return new Outputs(IvsLists.STREAMS.all(ivs, context, request.build()).stream()
                .map(Summary::of)
                .toList());
    }
}
