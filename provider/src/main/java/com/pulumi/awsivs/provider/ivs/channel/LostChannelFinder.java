package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ChannelSummary;
import software.amazon.awssdk.services.ivs.model.ListChannelsRequest;

/**
 * Finds the channels that a create with a lost response may have created, by their name. There may be several, because
 * IVS does not require unique names.
 */
record LostChannelFinder(ResourceClient<IvsClient> ivs) implements LostCreateFinder<ChannelArgs, ChannelState> {

    @Override
    public String property() {
        return "name";
    }

    @Override
    public String describe(ChannelArgs args) {
        return "channel named " + args.name();
    }

    @Override
    public List<LiveState<ChannelArgs, ChannelState>> find(ChannelArgs sent, RequestContext context) {
        var request = ListChannelsRequest.builder().filterByName(sent.name()).build();
        return IvsLists.CHANNELS.all(ivs, context, request).stream()
                .filter(channel -> Objects.equals(channel.name(), sent.name()))
                .map(channel -> found(channel, sent))
                .toList();
    }

    private static LiveState<ChannelArgs, ChannelState> found(ChannelSummary channel, ChannelArgs sent) {
        ChannelState known = new ChannelState(channel.arn(), null, null, null, null, null, null, null);
        return new LiveState<>(channel.arn(), ChannelMapper.inputs(channel, sent), known);
    }
}
