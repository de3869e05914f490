package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The setups of new recording configurations, which end with state ACTIVE or CREATE_FAILED. At AWS a setup fails, for example, for a bucket
 * in another region. In the emulator, tests mark buckets as unusable, with these methods or the control API.
 */
public final class RecordingSetups {

    private static final String STATE = "state";
    private static final String CREATING = "CREATING";

    private final EmulatorOptions options;
    private final Map<String, Instant> ends = new ConcurrentHashMap<>();
    private final Set<String> unusableBuckets = ConcurrentHashMap.newKeySet();

    RecordingSetups(EmulatorOptions options) {
        this.options = options;
    }

    /** Lets setups for this bucket end with CREATE_FAILED, unless they have ended before. */
    public void markUnusable(String bucketName) {
        unusableBuckets.add(bucketName);
    }

    /** Lets setups for this bucket succeed again. */
    public void markUsable(String bucketName) {
        unusableBuckets.remove(bucketName);
    }

    void clear() {
        ends.clear();
        unusableBuckets.clear();
    }

    void start(ObjectNode configuration) {
        Instant end = options.clock().instant().plus(options.recordingSetup());
        ends.put(configuration.path("arn").asText(), end);
        configuration.put(STATE, CREATING);
    }

    void remove(String arn) {
        ends.remove(arn);
    }

    /** Sets the state of the configurations whose setup has ended since the last call. */
    void updateStates(RegionResources region) {
        region.recordingConfigurations().matching(this::hasEnded).forEach(entry -> end(entry.document()));
    }

    /** Returns whether a setup has ended. A setup that another process began, of a configuration in a state file, has. */
    private boolean hasEnded(ObjectNode configuration) {
        Instant end = ends.get(configuration.path("arn").asText());
        return CREATING.equals(configuration.path(STATE).asText())
                && (end == null || !options.clock().instant().isBefore(end));
    }

    private void end(ObjectNode configuration) {
        ends.remove(configuration.path("arn").asText());
        String bucket = RecordingSettings.bucketName(configuration);
        configuration.put(STATE, unusableBuckets.contains(bucket) ? "CREATE_FAILED" : "ACTIVE");
    }
}
