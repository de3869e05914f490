package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.Tags;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationSummary;

/** Reads all recording configurations of the region. The list of IVS lacks renditions, thumbnails and the reconnect window. */
public final class GetRecordingConfigurations
        implements Function<GetRecordingConfigurations.Inputs, GetRecordingConfigurations.Outputs> {

    public record Inputs() {}

    public record Outputs(List<Summary> recordingConfigurations) {}

    public record Summary(
            String arn,
            String name,
            String state,
            RecordingConfigurationArgs.Destination destinationConfiguration,
            Map<String, String> tags) {

        static Summary of(RecordingConfigurationSummary live) {
            return new Summary(
                    live.arn(),
                    Objects.requireNonNullElse(live.name(), ""),
                    live.stateAsString(),
                    RecordingConfigurationMapper.destination(live.destinationConfiguration()),
                    Tags.settable(live.tags()));
        }
    }

    private final RecordingConfigurationFinder configurations;

    public GetRecordingConfigurations(ResourceClient<IvsClient> ivs) {
        this.configurations = new RecordingConfigurationFinder(ivs.about(RecordingConfigurationResource.KIND));
    }

    @Override
    public Outputs call(Inputs arguments, RequestContext context) {
        return new Outputs(configurations.all(context).stream().map(Summary::of).toList());
    }
}
