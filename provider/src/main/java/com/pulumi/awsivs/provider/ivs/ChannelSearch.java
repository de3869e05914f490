package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Call;
import com.pulumi.awsivs.provider.framework.resource.Live;
import com.pulumi.awsivs.provider.ivs.ChannelResource.Inputs;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;

/** Finds channels by their name, which IVS allows any number of them to have. */
final class ChannelSearch {

    private ChannelSearch() {}

    static List<Live<Inputs, ChannelState>> find(Ivs ivs, Inputs sent, Call call) {
        return ivs.during(call).listChannelsPaginator(request -> request.filterByName(sent.name())).stream()
                .flatMap(page -> page.channels().stream())
                .filter(channel -> Objects.equals(channel.name(), sent.name()))
                .map(channel -> found(channel, sent))
                .toList();
    }

    private static Live<Inputs, ChannelState> found(ChannelSummary channel, Inputs sent) {
        ChannelState known = new ChannelState(channel.arn(), null, null, null, null, null, null, null);
        return new Live<>(channel.arn(), Channels.inputs(channel, sent), known);
    }
}
