package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.Arn;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.ivs.api.Ivs;
import com.pulumi.awsivs.provider.ivs.channel.ChannelResource.Multitrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up many channels: those of a filter, those with given ARNs, or all. */
public final class GetChannels implements Function<GetChannels.Inputs, GetChannels.Outputs> {

    public record Inputs(
            @Nullable String filterByName,
            @Nullable String filterByRecordingConfigurationArn,
            @Nullable String filterByPlaybackRestrictionPolicyArn,
            @Nullable List<String> arns) {}

    /** A list of IVS says less than a batch: what is null here is told only of channels asked for by ARN. */
    public record Summary(
            String arn,
            String name,
            String latencyMode,
            String type,
            boolean authorized,
            boolean insecureIngest,
            @Nullable String preset,
            @Nullable String recordingConfigurationArn,
            @Nullable String playbackRestrictionPolicyArn,
            Map<String, String> tags,
            @Nullable String containerFormat,
            @Nullable Multitrack multitrackInputConfiguration,
            @Nullable String ingestEndpoint,
            @Nullable String playbackUrl,
            @Nullable String srtEndpoint) {}

    public record Outputs(List<Summary> channels, List<String> notFound) {}

    private final Ivs ivs;
    private final ChannelReader channels;
    private final String region;
    private final BiPredicate<RuntimeException, String> isGone;

    public GetChannels(Ivs ivs, String region, BiPredicate<RuntimeException, String> isGone) {
        this.ivs = ivs;
        this.channels = new ChannelReader(ivs);
        this.region = region;
        this.isGone = isGone;
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
        return List.of(
                new Rule<>(
                        Set.of(
                                "filterByName",
                                "filterByRecordingConfigurationArn",
                                "filterByPlaybackRestrictionPolicyArn",
                                "arns"),
                        GetChannels::oneQuestion),
                new Rule<>(Set.of("arns"), this::channelArns));
    }

    private static @Nullable CheckFailure oneQuestion(Inputs in) {
        long filters = Stream.of(
                        in.filterByName(),
                        in.filterByRecordingConfigurationArn(),
                        in.filterByPlaybackRestrictionPolicyArn())
                .filter(Objects::nonNull)
                .count();
        return filters + (in.arns() == null ? 0 : 1) <= 1
                ? null
                : CheckFailure.of(
                        "filterByName",
                        "cannot stand beside another filter: give one of filterByName, filterByRecordingConfigurationArn,"
                                + " filterByPlaybackRestrictionPolicyArn and arns, or none");
    }

    private @Nullable CheckFailure channelArns(Inputs in) {
        List<String> arns = Objects.requireNonNullElse(in.arns(), List.of());
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < arns.size(); i++) {
            ProviderException fault = Arn.faultOf(arns.get(i), "channel", region);
            if (fault != null) faults.add("arns[" + i + "] " + fault.getMessage());
        }
        return faults.isEmpty()
                ? null
                : CheckFailure.of("arns", String.join("; ", faults))
                        .discreetly("one of them " + Arn.discreetly("channel", region));
    }

    @Override
    public Outputs call(Inputs in, RequestContext call) {
        if (in.arns() != null) return new ChannelsByArn(channels, isGone, call).get(in.arns());
        return new Outputs(list(in, call), List.of());
    }

    private List<Summary> list(Inputs in, RequestContext call) {
        List<Summary> channels = new ArrayList<>();
        String token = null;
        do {
            String page = token;
            var answer = ivs.during(call)
                    .listChannels(request -> request.filterByName(in.filterByName())
                            .filterByRecordingConfigurationArn(in.filterByRecordingConfigurationArn())
                            .filterByPlaybackRestrictionPolicyArn(in.filterByPlaybackRestrictionPolicyArn())
                            .nextToken(page));
            answer.channels().forEach(channel -> channels.add(ChannelSummaries.of(channel)));
            token = ChannelMapper.textOrNull(answer.nextToken());
        } while (token != null);
        return channels;
    }
}
