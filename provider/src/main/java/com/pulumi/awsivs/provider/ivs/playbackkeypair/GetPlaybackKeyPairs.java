package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.Tags;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsRequest;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPairSummary;

/** Reads all playback key pairs of the region. */
public final class GetPlaybackKeyPairs implements Function<GetPlaybackKeyPairs.Inputs, GetPlaybackKeyPairs.Outputs> {

    public record Inputs() {}

    public record Summary(String arn, String name, Map<String, String> tags) {}

    public record Outputs(List<Summary> keyPairs) {}

    private final ResourceClient<IvsClient> ivs;

    public GetPlaybackKeyPairs(ResourceClient<IvsClient> ivs) {
        this.ivs = ivs.about(PlaybackKeyPairResource.KIND);
    }

    @Override
    public Outputs call(Inputs arguments, RequestContext context) {
        var request = ListPlaybackKeyPairsRequest.builder().build();
        return new Outputs(IvsLists.PLAYBACK_KEY_PAIRS.all(ivs, context, request).stream()
                .map(GetPlaybackKeyPairs::summary)
                .toList());
    }

    private static Summary summary(PlaybackKeyPairSummary pair) {
        return new Summary(pair.arn(), Objects.requireNonNullElse(pair.name(), ""), Tags.settable(pair.tags()));
    }
}
