package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.Page;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister.NoFilters;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsRequest;

/** Lists the playback key pairs of the region. */
record PlaybackKeyPairLister(ResourceClient<IvsClient> ivs) implements ResourceLister<NoFilters> {

    @Override
    public Class<NoFilters> filters() {
        return NoFilters.class;
    }

    @Override
    public Page<Listed> page(NoFilters filters, Page.Request page, RequestContext context) {
        var request = ListPlaybackKeyPairsRequest.builder().build();
        return IvsLists.PLAYBACK_KEY_PAIRS
                .page(ivs, context, request, page)
                .map(pair -> new Listed(pair.arn(), Objects.requireNonNullElse(pair.name(), "")));
    }
}
