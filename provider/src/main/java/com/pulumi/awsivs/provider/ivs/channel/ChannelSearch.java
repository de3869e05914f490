package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.ivs.api.Ivs;
import com.pulumi.awsivs.provider.ivs.channel.ChannelResource.Inputs;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;

/** Finds channels by their name, which IVS allows any number of them to have. */
final class ChannelSearch {

    private ChannelSearch() {}

    static List<LiveState<Inputs, ChannelState>> find(Ivs ivs, Inputs sent, RequestContext call) {
        return ivs.during(call).listChannelsPaginator(request -> request.filterByName(sent.name())).stream()
                .flatMap(page -> page.channels().stream())
                .filter(channel -> Objects.equals(channel.name(), sent.name()))
                .map(channel -> found(channel, sent))
                .toList();
    }

    private static LiveState<Inputs, ChannelState> found(ChannelSummary channel, Inputs sent) {
        ChannelState known = new ChannelState(channel.arn(), null, null, null, null, null, null, null);
        return new LiveState<>(channel.arn(), ChannelMapper.inputs(channel, sent), known);
    }
}
