package com.pulumi.awsivs.provider.aws.config;

import com.pulumi.awsivs.provider.aws.profile.RegionLookup;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.resource.Warning.Change;
import com.pulumi.awsivs.provider.framework.resource.Warning.Moment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Warnings about settings. */
public final class AwsConfigWarnings {

    private AwsConfigWarnings() {}

    public static List<Warning<AwsConfig>> in(Map<String, String> environment) {
        boolean elsewhere = Stream.of("AWS_ENDPOINT_URL_IVS", "AWS_ENDPOINT_URL")
                .anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
        return List.of(
                new Warning<>(
                        Moment.CHECK,
                        Set.of("region", "endpoint"),
                        change -> elsewhere ? null : onRegionWithoutIvs(change)),
                new Warning<>(Moment.REPLACEMENT, Set.of("region"), AwsConfigWarnings::onAnotherRegion),
                new Warning<>(Moment.CHANGE, Set.of("detectDrift"), AwsConfigWarnings::onDetectDrift));
    }

    /** A change of the region is followed by another check, that of the provider that takes the place of the old one. */
    private static @Nullable String onRegionWithoutIvs(Change<AwsConfig> change) {
        String region = change.now().region();
        String old = change.old() == null ? null : change.old().region();
        boolean changes = old != null && !old.equals(region);
        if (region == null || changes || change.now().endpoint() != null || RegionLookup.WITH_IVS.contains(region))
            return null;
        return "Amazon IVS is not offered in " + region + " as far as this version of the provider knows; it is in "
                + String.join(", ", RegionLookup.WITH_IVS);
    }

    private static @Nullable String onAnotherRegion(Change<AwsConfig> change) {
        String old = change.old() == null ? null : change.old().region();
        String now = change.now().region();
        if (old == null || now == null) return null;
        String what =
                "The region changes from %1$s to %2$s: every channel and playback key pair that this provider has in %1$s is"
                        + " deleted there and created anew in %2$s. Channels get other ARNs, stream keys, ingest endpoints and playback"
                        + " URLs, and tokens for the old ones are of no use. To stay in %1$s, set region back to it";
        return what.formatted(old, now);
    }

    /** The engine keeps with each resource whether it is to be read first, and sets that only when it writes one. */
    private static @Nullable String onDetectDrift(Change<AwsConfig> change) {
        return change.now().detectDrift()
                ? "detectDrift is switched on again: run `pulumi refresh` once, or resources deployed while it was off are"
                        + " not compared with IVS."
                : null;
    }
}
