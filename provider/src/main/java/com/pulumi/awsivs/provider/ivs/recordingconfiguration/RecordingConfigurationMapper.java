package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import static com.pulumi.awsivs.provider.ivs.api.ServiceTexts.textOrNull;

import com.pulumi.awsivs.provider.aws.Tags;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationArgs.Destination;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationArgs.Renditions;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationArgs.S3;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationArgs.Thumbnails;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.CreateRecordingConfigurationRequest;
import software.amazon.awssdk.services.ivs.model.DestinationConfiguration;
import software.amazon.awssdk.services.ivs.model.RecordingConfiguration;
import software.amazon.awssdk.services.ivs.model.RecordingConfigurationSummary;
import software.amazon.awssdk.services.ivs.model.RenditionConfiguration;
import software.amazon.awssdk.services.ivs.model.ThumbnailConfiguration;

/**
 * Converts recording configurations between IVS and the property types. Enum values are read as strings, so that values
 * that this version of the SDK does not know are kept.
 */
final class RecordingConfigurationMapper {

    private RecordingConfigurationMapper() {}

    static CreateRecordingConfigurationRequest createRequest(RecordingConfigurationArgs args) {
        return CreateRecordingConfigurationRequest.builder()
                .destinationConfiguration(to -> to.s3(s3 -> s3.bucketName(args.bucket())))
                .name(args.name())
                .recordingReconnectWindowSeconds(args.recordingReconnectWindowSeconds())
                .renditionConfiguration(toService(args.renditionConfiguration()))
                .thumbnailConfiguration(toService(args.thumbnailConfiguration()))
                .tags(args.tags())
                .build();
    }

    private static @Nullable RenditionConfiguration toService(@Nullable Renditions renditions) {
        if (renditions == null) return null;
        var configuration = RenditionConfiguration.builder().renditionSelection(renditions.renditionSelection());
        if (!renditions.renditions().isEmpty()) configuration.renditionsWithStrings(renditions.renditions());
        return configuration.build();
    }

    private static @Nullable ThumbnailConfiguration toService(@Nullable Thumbnails thumbnails) {
        if (thumbnails == null) return null;
        Integer seconds = thumbnails.targetIntervalSeconds();
        var configuration = ThumbnailConfiguration.builder()
                .recordingMode(thumbnails.recordingMode())
                .targetIntervalSeconds(seconds == null ? null : seconds.longValue())
                .resolution(thumbnails.resolution());
        if (!thumbnails.storage().isEmpty()) configuration.storageWithStrings(thumbnails.storage());
        return configuration.build();
    }

    static LiveState<RecordingConfigurationArgs, RecordingConfigurationState> live(RecordingConfiguration live) {
        var args = new RecordingConfigurationArgs(
                destination(live.destinationConfiguration()),
                textOrNull(live.name()),
                Objects.requireNonNullElse(live.recordingReconnectWindowSeconds(), 0),
                renditions(live.renditionConfiguration()),
                thumbnails(live.thumbnailConfiguration()),
                Tags.settable(live.tags()));
        return new LiveState<>(live.arn(), args, new RecordingConfigurationState(live.arn(), live.stateAsString()));
    }

    /**
     * Returns a recording configuration from a list. The list lacks the renditions, the thumbnails and the reconnect
     * window, which are taken from the create request.
     */
    static LiveState<RecordingConfigurationArgs, RecordingConfigurationState> live(
            RecordingConfigurationSummary live, RecordingConfigurationArgs sent) {
        var args = new RecordingConfigurationArgs(
                destination(live.destinationConfiguration()),
                textOrNull(live.name()),
                sent.recordingReconnectWindowSeconds(),
                sent.renditionConfiguration(),
                sent.thumbnailConfiguration(),
                Tags.settable(live.tags()));
        return new LiveState<>(live.arn(), args, new RecordingConfigurationState(live.arn(), live.stateAsString()));
    }

    static Destination destination(DestinationConfiguration live) {
        return new Destination(new S3(live.s3().bucketName()));
    }

    private static @Nullable Renditions renditions(@Nullable RenditionConfiguration live) {
        if (live == null) return null;
        return new Renditions(
                Objects.requireNonNullElse(live.renditionSelectionAsString(), "ALL"), live.renditionsAsStrings());
    }

    private static @Nullable Thumbnails thumbnails(@Nullable ThumbnailConfiguration live) {
        if (live == null) return null;
        Long seconds = live.targetIntervalSeconds();
        return new Thumbnails(
                Objects.requireNonNullElse(live.recordingModeAsString(), "INTERVAL"),
                seconds == null ? null : Math.toIntExact(seconds),
                textOrNull(live.resolutionAsString()),
                live.storageAsStrings());
    }
}
