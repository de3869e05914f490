package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.Page;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.ivs.api.IvsKinds;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;

/** Lists the channels of the region. */
record ChannelLister(ResourceClient<IvsClient> ivs, String region) implements ResourceLister<ChannelFilters> {

    private static final String RECORDING_CONFIGURATION = "recordingConfigurationArn";
    private static final String RESTRICTION_POLICY = "playbackRestrictionPolicyArn";

    @Override
    public Class<ChannelFilters> filters() {
        return ChannelFilters.class;
    }

    @Override
    public List<Rule<ChannelFilters>> rules() {
        return List.of(
                new Rule<>(Set.of("name", RECORDING_CONFIGURATION, RESTRICTION_POLICY), ChannelLister::atMostOne),
                IvsKinds.RECORDING_CONFIGURATION.arnRule(
                        RECORDING_CONFIGURATION, region, ChannelFilters::recordingConfigurationArn),
                IvsKinds.PLAYBACK_RESTRICTION_POLICY.arnRule(
                        RESTRICTION_POLICY, region, ChannelFilters::playbackRestrictionPolicyArn));
    }

    private static @Nullable CheckFailure atMostOne(ChannelFilters filters) {
        return filters.count() <= 1
                ? null
                : CheckFailure.of(
                        filters.name() == null ? RECORDING_CONFIGURATION : "name",
                        "cannot be combined with another filter, because IVS accepts only one: keep one of them");
    }

    @Override
    public Page<Listed> page(ChannelFilters filters, Page.Request page, RequestContext context) {
        return IvsLists.CHANNELS
                .page(ivs, context, filters.request(), page)
                .map(channel -> new Listed(channel.arn(), Objects.requireNonNullElse(channel.name(), "")));
    }
}
