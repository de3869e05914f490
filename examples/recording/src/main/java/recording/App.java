package recording;

import com.pulumi.Context;
import com.pulumi.Pulumi;
import com.pulumi.awsivs.Channel;
import com.pulumi.awsivs.ChannelArgs;
import com.pulumi.awsivs.PlaybackRestrictionPolicy;
import com.pulumi.awsivs.PlaybackRestrictionPolicyArgs;
import com.pulumi.awsivs.RecordingConfiguration;
import com.pulumi.awsivs.RecordingConfigurationArgs;
import com.pulumi.awsivs.StreamKey;
import com.pulumi.awsivs.StreamKeyArgs;
import com.pulumi.awsivs.enums.RecordingResolution;
import com.pulumi.awsivs.enums.RenditionSelection;
import com.pulumi.awsivs.inputs.RecordingConfigurationDestinationConfigurationArgs;
import com.pulumi.awsivs.inputs.RecordingConfigurationDestinationConfigurationS3Args;
import com.pulumi.awsivs.inputs.RecordingConfigurationRenditionConfigurationArgs;
import com.pulumi.awsivs.inputs.RecordingConfigurationThumbnailConfigurationArgs;
import com.pulumi.core.Either;
import java.util.Map;

/**
 * A channel that is recorded. Before the first deployment, name an S3 bucket that exists in the channel's region:
 * {@code pulumi config set bucket my-recordings}.
 */
public class App {
    public static void main(String[] args) {
        Pulumi.run(App::stack);
    }

    static void stack(Context ctx) {
        // The creation waits until IVS has set up the recording, which takes some seconds.
        var recording = new RecordingConfiguration("recording", RecordingConfigurationArgs.builder()
            .destinationConfiguration(RecordingConfigurationDestinationConfigurationArgs.builder()
                .s3(RecordingConfigurationDestinationConfigurationS3Args.builder()
                    .bucketName(ctx.config().require("bucket"))
                    .build())
                .build())
            // A broadcaster who reconnects within a minute continues the recording.
            .recordingReconnectWindowSeconds(60)
            .renditionConfiguration(RecordingConfigurationRenditionConfigurationArgs.builder()
                .renditionSelection(RenditionSelection.Custom)
                .renditions(Either.ofRight(RecordingResolution.FullHd), Either.ofRight(RecordingResolution.Sd))
                .build())
            .thumbnailConfiguration(RecordingConfigurationThumbnailConfigurationArgs.builder()
                .targetIntervalSeconds(10)
                .build())
            .build());

        var policy = new PlaybackRestrictionPolicy("website", PlaybackRestrictionPolicyArgs.builder()
            .allowedCountries("US", "CA")
            .allowedOrigins("https://www.example.com")
            .build());

        var channel = new Channel("live", ChannelArgs.builder()
            .recordingConfigurationArn(recording.arn())
            .playbackRestrictionPolicyArn(policy.arn())
            .build());

        // Change the date to give the broadcaster another key: the old one stops to work at once.
        var key = new StreamKey("key", StreamKeyArgs.builder()
            .channelArn(channel.arn())
            .keepers(Map.of("rotated", "2026-11-26"))
            .build());

        ctx.export("channelArn", channel.arn());
        ctx.export("playbackUrl", channel.playbackUrl());
        ctx.export("ingestEndpoint", channel.ingestEndpoint());
        ctx.export("streamKey", key.value());
    }
}
