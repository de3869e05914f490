package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationArgs.Renditions;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationArgs.Thumbnails;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Validates settings that depend on each other, and the name of the bucket.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_CreateRecordingConfiguration.html">CreateRecordingConfiguration</a>
 */
final class RecordingConfigurationRules {

    static final List<Rule<RecordingConfigurationArgs>> ALL = List.of(
            new Rule<>(Set.of("destinationConfiguration"), RecordingConfigurationRules::bucket),
            new Rule<>(Set.of("renditionConfiguration"), RecordingConfigurationRules::renditions),
            new Rule<>(Set.of("thumbnailConfiguration"), RecordingConfigurationRules::interval));

    private static final String CUSTOM = "CUSTOM";

    private RecordingConfigurationRules() {}

    private static @Nullable CheckFailure bucket(RecordingConfigurationArgs args) {
        PropertyPath path = path("destinationConfiguration").name("s3").name("bucketName");
        String must = "must be " + BucketName.DESCRIPTION;
        String problem = BucketName.problemOf(args.bucket());
        return problem == null ? null : new CheckFailure(path, must + ", but " + shown(args.bucket()) + problem, must);
    }

    private static String shown(String name) {
        boolean isShort = name.length() <= BucketName.DESCRIPTION.length();
        return isShort ? '"' + name.replaceAll("\\p{C}", "\uFFFD") + "\" " : "it ";
    }

    private static @Nullable CheckFailure renditions(RecordingConfigurationArgs args) {
        Renditions configuration = args.renditionConfiguration();
        if (configuration == null) return null;
        boolean isCustom = configuration.renditionSelection().equals(CUSTOM);
        if (isCustom != configuration.renditions().isEmpty()) return null;
        PropertyPath path = path("renditionConfiguration").name("renditions");
        return isCustom
                ? new CheckFailure(
                        path,
                        "is required with renditionSelection CUSTOM: list at least one of SD, HD, FULL_HD,"
                                + " LOWEST_RESOLUTION")
                : new CheckFailure(
                        path,
                        "has no effect with renditionSelection " + configuration.renditionSelection()
                                + ": set renditionSelection: CUSTOM, or remove renditions",
                        "has no effect without renditionSelection CUSTOM");
    }

    private static @Nullable CheckFailure interval(RecordingConfigurationArgs args) {
        Thumbnails thumbnails = args.thumbnailConfiguration();
        if (thumbnails == null
                || thumbnails.recordingMode().equals("INTERVAL")
                || thumbnails.targetIntervalSeconds() == null) return null;
        return new CheckFailure(
                path("thumbnailConfiguration").name("targetIntervalSeconds"),
                "requires recordingMode INTERVAL: set recordingMode: INTERVAL, or remove targetIntervalSeconds");
    }

    private static PropertyPath path(String property) {
        return PropertyPath.ROOT.name(property);
    }
}
