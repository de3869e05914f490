package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.resource.Warning.Change;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import com.pulumi.awsivs.provider.ivs.api.IvsRegions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Warns about changes of the provider configuration. */
final class IvsConfigWarnings {

    private IvsConfigWarnings() {}

    static List<Warning<AwsConfig>> in(Map<String, String> environment) {
        boolean hasEndpoint = Stream.of("AWS_ENDPOINT_URL_IVS", "AWS_ENDPOINT_URL")
                .anyMatch(name -> !environment.getOrDefault(name, "").isBlank());
        return List.of(
                new Warning<>(
                        Trigger.CHECK,
                        Set.of("region", "endpoint"),
                        change -> hasEndpoint ? null : onRegionWithoutIvs(change)),
                new Warning<>(Trigger.REPLACEMENT, Set.of("region"), IvsConfigWarnings::onAnotherRegion),
                new Warning<>(Trigger.CHANGE, Set.of("detectDrift"), IvsConfigWarnings::onDetectDrift));
    }

    /**
     * Warns about a region without IVS. Returns no warning if the region has changed: the engine then also checks the
     * configuration of the new provider, and that check warns.
     */
    private static @Nullable String onRegionWithoutIvs(Change<AwsConfig> change) {
        String region = change.now().region();
        String old = change.old() == null ? null : change.old().region();
        boolean changes = old != null && !old.equals(region);
        if (region == null || changes || change.now().endpoint() != null || IvsRegions.ALL.contains(region))
            return null;
        return "Amazon IVS is not offered in " + region + " as far as this version of the provider knows; it is in "
                + String.join(", ", IvsRegions.ALL);
    }

    private static @Nullable String onAnotherRegion(Change<AwsConfig> change) {
        String old = change.old() == null ? null : change.old().region();
        String now = change.now().region();
        if (old == null || now == null) return null;
        String message =
                "The region changes from %1$s to %2$s: every resource of this provider is created in %2$s and deleted in"
                        + " %1$s. Channels get other ARNs, stream keys, ingest endpoints and playback URLs, and viewers need"
                        + " new tokens. To stay, set region back to %1$s";
        return message.formatted(old, now);
    }

    /**
     * Warns that a refresh is needed after {@code detectDrift} was switched on again. The engine stores in the state of
     * each resource whether to read the resource before a deployment, and updates this flag only when it writes the
     * resource.
     */
    private static @Nullable String onDetectDrift(Change<AwsConfig> change) {
        return change.now().detectDrift()
                ? "detectDrift is switched on again: run `pulumi refresh` once, or resources deployed while it was off are"
                        + " not compared with IVS."
                : null;
    }
}
