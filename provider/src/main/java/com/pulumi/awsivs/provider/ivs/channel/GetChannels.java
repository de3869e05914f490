package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Reads many channels: those that match a filter, those with given ARNs, or all. */
public final class GetChannels implements Function<GetChannels.Inputs, FoundChannels> {

    public record Inputs(
            @Nullable String filterByName,
            @Nullable String filterByRecordingConfigurationArn,
            @Nullable String filterByPlaybackRestrictionPolicyArn,
            @Nullable List<String> arns) {

        private ChannelFilters filters() {
            return new ChannelFilters(
                    filterByName, filterByRecordingConfigurationArn, filterByPlaybackRestrictionPolicyArn);
        }
    }

    private final ResourceClient<IvsClient> ivs;
    private final ChannelReader channels;
    private final AwsSession session;

    public GetChannels(ResourceClient<IvsClient> ivs, AwsSession session) {
        this.ivs = ivs.about(ChannelResource.KIND);
        this.channels = new ChannelReader(this.ivs);
        this.session = session;
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
                        GetChannels::atMostOneFilter),
                new Rule<>(Set.of("arns"), this::channelArns));
    }

    private static @Nullable CheckFailure atMostOneFilter(Inputs in) {
        return in.filters().count() + (in.arns() == null ? 0 : 1) <= 1
                ? null
                : CheckFailure.of(
                        "filterByName",
                        "cannot be combined with another filter: set only one of filterByName, filterByRecordingConfigurationArn,"
                                + " filterByPlaybackRestrictionPolicyArn and arns, or none");
    }

    private @Nullable CheckFailure channelArns(Inputs in) {
        List<String> arns = Objects.requireNonNullElse(in.arns(), List.of());
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < arns.size(); i++) {
            ProviderException problem = ChannelResource.KIND.problem(arns.get(i), session.region());
            if (problem != null) problems.add("arns[" + i + "] " + problem.getMessage());
        }
        return problems.isEmpty()
                ? null
                : CheckFailure.of("arns", String.join("; ", problems))
                        .withoutValue("one of them " + ChannelResource.KIND.problemOfSecret(session.region()));
    }

    @Override
    public FoundChannels call(Inputs arguments, RequestContext context) {
        return arguments.arns() == null
                ? new FoundChannels(list(arguments, context), List.of())
                : new ChannelsByArn(channels, session, context).get(arguments.arns());
    }

    private List<ChannelInfo> list(Inputs arguments, RequestContext context) {
        return IvsLists.CHANNELS.all(ivs, context, arguments.filters().request()).stream()
                .map(ChannelInfo::of)
                .toList();
    }
}
