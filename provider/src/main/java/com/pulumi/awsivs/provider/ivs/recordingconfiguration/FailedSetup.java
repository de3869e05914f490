package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.IncompleteResourceException;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.DeleteRecordingConfigurationRequest;

/**
 * Explains and removes a recording configuration with state CREATE_FAILED. IVS returns no reason; the ones in the
 * message are the documented requirements.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_CreateRecordingConfiguration.html">CreateRecordingConfiguration,
 *     "Known issue"</a>
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/record-to-s3.html">Auto-Record to Amazon
 *     S3</a>
 */
final class FailedSetup {

    /** The time limit of the deletion, which must run also if the request has timed out or was cancelled. */
    private static final Duration DELETE_LIMIT = Duration.ofSeconds(30);

    private final ResourceClient<IvsClient> ivs;
    private final String region;

    FailedSetup(ResourceClient<IvsClient> ivs, String region) {
        this.ivs = ivs;
        this.region = region;
    }

    /**
     * Deletes the recording configuration, and returns the failure of its create.
     *
     * @return an {@link IncompleteResourceException} if it could not be deleted, so that it is kept in the state
     */
    RuntimeException deleted(
            LiveState<RecordingConfigurationArgs, RecordingConfigurationState> live, RequestContext context) {
        String problem = problem(live);
        try {
            var request =
                    DeleteRecordingConfigurationRequest.builder().arn(live.id()).build();
            ivs.send(context.grace(DELETE_LIMIT), request, IvsClient::deleteRecordingConfiguration);
        } catch (AwsCallException e) {
            if (!e.meansNotFound(live.id())) {
                return new IncompleteResourceException(
                        live,
                        List.of(problem + " It could not be deleted and is kept in the state: " + e.getMessage()
                                + ". The next `pulumi up` replaces it"));
            }
        }
        return new ProviderException(
                ErrorKind.INVALID, problem + " The recording configuration was deleted again; then run `pulumi up`");
    }

    /** Returns the explanation of a recording configuration that exists with state CREATE_FAILED. */
    String explanation(LiveState<RecordingConfigurationArgs, RecordingConfigurationState> live) {
        return problem(live) + " The next `pulumi up` replaces the recording configuration";
    }

    /** Returns the reason why the recording configuration is replaced. */
    static String replacement(LiveState<RecordingConfigurationArgs, RecordingConfigurationState> live) {
        return "The recording configuration is replaced, because its state is CREATE_FAILED, which no update repairs: IVS"
                + " could not set up recording to the S3 bucket "
                + live.inputs().bucket();
    }

    private String problem(LiveState<RecordingConfigurationArgs, RecordingConfigurationState> live) {
        return "IVS could not set up recording to the S3 bucket "
                + live.inputs().bucket()
                + " (CREATE_FAILED), and gives no reason. Check that the bucket exists, is in " + region
                + " and belongs to the account of the recording configuration (aws s3api get-bucket-location --bucket "
                + live.inputs().bucket()
                + "), and that the role which deploys may call s3:GetBucketLocation, iam:CreateServiceLinkedRole,"
                + " iam:AttachRolePolicy and iam:PutRolePolicy.";
    }
}
