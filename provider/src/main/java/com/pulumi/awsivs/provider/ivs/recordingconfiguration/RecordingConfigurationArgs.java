package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import com.pulumi.awsivs.provider.aws.config.AwsTags;
import com.pulumi.awsivs.provider.framework.shape.AllowedValues;
import com.pulumi.awsivs.provider.framework.shape.Autonamed;
import com.pulumi.awsivs.provider.framework.shape.Default;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.Range;
import com.pulumi.awsivs.provider.framework.shape.ReadOnImport;
import com.pulumi.awsivs.provider.framework.shape.Replaces;
import com.pulumi.awsivs.provider.framework.shape.Tagged;
import com.pulumi.awsivs.provider.framework.shape.Unordered;
import com.pulumi.awsivs.provider.ivs.api.Patterns;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The properties of a recording configuration that a program may set. IVS changes none of them except the tags. */
public record RecordingConfigurationArgs(
        @Replaces Destination destinationConfiguration,

        @Replaces
        @Autonamed(max = Patterns.NAME_LENGTH, without = Patterns.NOT_IN_NAMES)
        @Matches(value = Patterns.NAME, says = Patterns.NAME_DESCRIPTION, character = Patterns.NAME_CHARACTER)
        @Nullable
        String name,

        @Replaces @Default("0") @Range(min = 0, max = 300, unit = "seconds")
        int recordingReconnectWindowSeconds,

        @Replaces @ReadOnImport @Nullable Renditions renditionConfiguration,
        @Replaces @ReadOnImport @Nullable Thumbnails thumbnailConfiguration,
        @Tagged @AwsTags Map<String, String> tags) {

    /** Where IVS stores the recordings. */
    public record Destination(S3 s3) {}

    public record S3(String bucketName) {}

    /** Which renditions IVS records. */
    public record Renditions(
            @Default("ALL") @AllowedValues({"ALL", "NONE", "CUSTOM"})
            String renditionSelection,

            @Unordered List<@AllowedValues({"SD", "HD", "FULL_HD", "LOWEST_RESOLUTION"}) String> renditions) {}

    /** Whether and how IVS records thumbnails. */
    public record Thumbnails(
            @Default("INTERVAL") @AllowedValues({"DISABLED", "INTERVAL"})
            String recordingMode,

            @Default(value = "60", when = "recordingMode", is = "INTERVAL")
            @Range(min = 1, max = 60, unit = "seconds")
            @Nullable
            Integer targetIntervalSeconds,

            @AllowedValues({"SD", "HD", "FULL_HD", "LOWEST_RESOLUTION"}) @Nullable
            String resolution,

            @Default(value = "SEQUENTIAL", when = "recordingMode", is = "INTERVAL") @Unordered
            List<@AllowedValues({"SEQUENTIAL", "LATEST"}) String> storage) {}

    RecordingConfigurationArgs withTags(Map<String, String> other) {
        return new RecordingConfigurationArgs(
                destinationConfiguration,
                name,
                recordingReconnectWindowSeconds,
                renditionConfiguration,
                thumbnailConfiguration,
                other);
    }

    String bucket() {
        return destinationConfiguration.s3().bucketName();
    }
}
