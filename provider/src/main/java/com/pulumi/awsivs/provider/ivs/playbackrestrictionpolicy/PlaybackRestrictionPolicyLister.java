package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.Page;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister.NoFilters;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ListPlaybackRestrictionPoliciesRequest;

/** Lists the playback restriction policies of the region. */
record PlaybackRestrictionPolicyLister(ResourceClient<IvsClient> ivs) implements ResourceLister<NoFilters> {

    @Override
    public Class<NoFilters> filters() {
        return NoFilters.class;
    }

    @Override
    public Page<Listed> page(NoFilters filters, Page.Request page, RequestContext context) {
        var request = ListPlaybackRestrictionPoliciesRequest.builder().build();
        return IvsLists.PLAYBACK_RESTRICTION_POLICIES
                .page(ivs, context, request, page)
                .map(policy -> new Listed(policy.arn(), Objects.requireNonNullElse(policy.name(), "")));
    }
}
