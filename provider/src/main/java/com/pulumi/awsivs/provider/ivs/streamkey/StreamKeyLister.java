package com.pulumi.awsivs.provider.ivs.streamkey;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.Page;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.ivs.api.IvsKinds;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ListStreamKeysRequest;

/** Lists the stream keys of a channel. IVS has no list of the keys of all channels, and a key has no name. */
record StreamKeyLister(ResourceClient<IvsClient> ivs, String region)
        implements ResourceLister<StreamKeyLister.Filters> {

    record Filters(@Nullable String channelArn) {}

    @Override
    public Class<Filters> filters() {
        return Filters.class;
    }

    @Override
    public List<Rule<Filters>> rules() {
        return List.of(
                new Rule<>(Set.of("channelArn"), this::needsChannel),
                IvsKinds.CHANNEL.arnRule("channelArn", region, Filters::channelArn));
    }

    private @Nullable CheckFailure needsChannel(Filters filters) {
        return filters.channelArn() != null
                ? null
                : CheckFailure.of(
                        "channelArn",
                        "is required, because IVS lists the stream keys of one channel only: add --channel-arn arn:aws:ivs:"
                                + region + ":123456789012:channel/abcdABCDefgh, with the ARN of the channel");
    }

    @Override
    public Page<Listed> page(Filters filters, Page.Request page, RequestContext context) {
        var request =
                ListStreamKeysRequest.builder().channelArn(filters.channelArn()).build();
        return IvsLists.STREAM_KEYS.page(ivs, context, request, page).map(key -> new Listed(key.arn(), ""));
    }
}
