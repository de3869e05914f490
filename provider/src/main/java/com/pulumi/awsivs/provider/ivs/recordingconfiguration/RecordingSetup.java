package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import com.pulumi.awsivs.provider.aws.ResourceClient;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.WaitStatus;
import com.pulumi.awsivs.provider.framework.resource.IncompleteResourceException;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import java.time.Duration;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.GetRecordingConfigurationRequest;

/**
 * Waits until IVS has set up a recording configuration: its state is CREATING first, and ACTIVE or CREATE_FAILED
 * afterwards.
 */
final class RecordingSetup {

    static final String FAILED = "CREATE_FAILED";

    private static final String CREATING = "CREATING";
    private static final Duration FIRST_INTERVAL = Duration.ofMillis(500);
    private static final Duration LAST_INTERVAL = Duration.ofSeconds(5);

    /**
     * The number of reads in a row that may not find the new recording configuration. That a read may come too early is
     * assumed, not documented.
     */
    private static final int MAX_NOT_FOUND = 3;

    private final ResourceClient<IvsClient> ivs;

    RecordingSetup(ResourceClient<IvsClient> ivs) {
        this.ivs = ivs;
    }

    static boolean isUnfinished(LiveState<?, RecordingConfigurationState> live) {
        return CREATING.equals(live.outputs().state());
    }

    static boolean hasFailed(LiveState<?, RecordingConfigurationState> live) {
        return FAILED.equals(live.outputs().state());
    }

    LiveState<RecordingConfigurationArgs, RecordingConfigurationState> read(String arn, RequestContext context) {
        var request = GetRecordingConfigurationRequest.builder().arn(arn).build();
        return RecordingConfigurationMapper.live(
                ivs.send(context, request, IvsClient::getRecordingConfiguration).recordingConfiguration());
    }

    /**
     * Waits until the setup has ended, also with a failure.
     *
     * @throws IncompleteResourceException if the wait ends before the setup, so that the recording configuration is kept in
     *     the state
     */
    LiveState<RecordingConfigurationArgs, RecordingConfigurationState> await(
            LiveState<RecordingConfigurationArgs, RecordingConfigurationState> begun, RequestContext context) {
        String message =
                "waiting until IVS has set up recording to " + begun.inputs().bucket();
        var live = begun;
        int notFound = 0;
        try (WaitStatus status = new WaitStatus(context)) {
            for (Duration interval = FIRST_INTERVAL; isUnfinished(live); interval = longer(interval)) {
                status.pause(interval, message);
                try {
                    live = read(begun.id(), context);
                    notFound = 0;
                } catch (AwsCallException e) {
                    if (!e.meansNotFound(begun.id()) || ++notFound > MAX_NOT_FOUND) throw e;
                }
            }
        } catch (AwsCallException e) {
            throw unfinished(live, e.kind(), e.getMessage(), e);
        } catch (ProviderException e) {
            throw unfinished(live, e.kind(), e.getMessage(), e);
        }
        return live;
    }

    private static Duration longer(Duration interval) {
        Duration next = interval.multipliedBy(3).dividedBy(2);
        return next.compareTo(LAST_INTERVAL) > 0 ? LAST_INTERVAL : next;
    }

    private static IncompleteResourceException unfinished(
            LiveState<?, ?> live, ErrorKind kind, String message, RuntimeException cause) {
        String kept = ". Its state was CREATING; it is kept, and the next `pulumi up` waits until IVS has set it up";
        return new IncompleteResourceException(live, new ProviderException(kind, message + kept, cause));
    }
}
