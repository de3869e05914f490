package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import com.pulumi.awsivs.provider.aws.AwsSession;
import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.resource.Rule;
import java.util.List;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.GetRecordingConfigurationRequest;

/** Reads one recording configuration. */
public final class GetRecordingConfiguration
        implements Function<GetRecordingConfiguration.Inputs, RecordingConfigurationInfo> {

    public record Inputs(String arn) {}

    private final ResourceClient<IvsClient> ivs;
    private final String region;

    public GetRecordingConfiguration(ResourceClient<IvsClient> ivs, AwsSession session) {
        this.ivs = ivs.about(RecordingConfigurationResource.KIND);
        this.region = session.region();
    }

    @Override
    public List<Rule<Inputs>> rules() {
        return List.of(RecordingConfigurationResource.KIND.arnRule(region, Inputs::arn));
    }

    @Override
    public RecordingConfigurationInfo call(Inputs arguments, RequestContext context) {
        var request =
                GetRecordingConfigurationRequest.builder().arn(arguments.arn()).build();
        var response = ivs.send(context, request, IvsClient::getRecordingConfiguration);
        return RecordingConfigurationInfo.of(RecordingConfigurationMapper.live(response.recordingConfiguration()));
    }
}
