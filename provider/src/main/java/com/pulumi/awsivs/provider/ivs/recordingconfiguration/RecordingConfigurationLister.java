package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.Page;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister.NoFilters;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ListRecordingConfigurationsRequest;

/** Lists the recording configurations of the region. */
record RecordingConfigurationLister(ResourceClient<IvsClient> ivs) implements ResourceLister<NoFilters> {

    @Override
    public Class<NoFilters> filters() {
        return NoFilters.class;
    }

    @Override
    public Page<Listed> page(NoFilters filters, Page.Request page, RequestContext context) {
        var request = ListRecordingConfigurationsRequest.builder().build();
        return IvsLists.RECORDING_CONFIGURATIONS
                .page(ivs, context, request, page)
                .map(each -> new Listed(each.arn(), Objects.requireNonNullElse(each.name(), "")));
    }
}
