package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationArgs.Destination;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationArgs.Renditions;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationArgs.Thumbnails;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A recording configuration in the result of a function. */
public record RecordingConfigurationInfo(
        String arn,
        String name,
        String state,
        Destination destinationConfiguration,
        int recordingReconnectWindowSeconds,
        @Nullable Renditions renditionConfiguration,
        @Nullable Thumbnails thumbnailConfiguration,
        Map<String, String> tags) {

    static RecordingConfigurationInfo of(LiveState<RecordingConfigurationArgs, RecordingConfigurationState> live) {
        RecordingConfigurationArgs args = live.inputs();
        return new RecordingConfigurationInfo(
                live.id(),
                Objects.requireNonNullElse(args.name(), ""),
                live.outputs().state(),
                args.destinationConfiguration(),
                args.recordingReconnectWindowSeconds(),
                args.renditionConfiguration(),
                args.thumbnailConfiguration(),
                args.tags());
    }
}
