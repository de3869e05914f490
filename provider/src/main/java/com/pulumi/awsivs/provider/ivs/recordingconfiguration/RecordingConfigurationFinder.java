package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import com.pulumi.awsivs.provider.ivs.api.IvsLists;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.ListRecordingConfigurationsRequest;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationSummary;

/** Finds recording configurations by name. IVS allows any number of them with one name. */
record RecordingConfigurationFinder(ResourceClient<IvsClient> ivs)
        implements LostCreateFinder<RecordingConfigurationArgs, RecordingConfigurationState> {

    @Override
    public String property() {
        return "name";
    }

    @Override
    public String describe(RecordingConfigurationArgs args) {
        return "recording configuration named " + args.name();
    }

    @Override
    public List<LiveState<RecordingConfigurationArgs, RecordingConfigurationState>> find(
            RecordingConfigurationArgs sent, RequestContext context) {
        return all(context).stream()
                .filter(each -> Objects.equals(each.name(), sent.name()))
                .map(each -> RecordingConfigurationMapper.live(each, sent))
                .toList();
    }

    /** Returns all recording configurations of the region. */
    List<RecordingConfigurationSummary> all(RequestContext context) {
        var request = ListRecordingConfigurationsRequest.builder().build();
        return IvsLists.RECORDING_CONFIGURATIONS.all(ivs, context, request);
    }
}
