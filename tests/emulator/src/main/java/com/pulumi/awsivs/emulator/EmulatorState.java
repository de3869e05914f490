package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The number of resources in the emulator, by region. After a stack is destroyed all numbers are zero. */
public record EmulatorState(Map<String, ResourceCounts> regions) {

    /** The number of resources of each type. */
    public record ResourceCounts(
            int channels,
            int streamKeys,
            int playbackKeyPairs,
            int recordingConfigurations,
            int playbackRestrictionPolicies) {

        ResourceCounts plus(ResourceCounts other) {
            return new ResourceCounts(
                    channels + other.channels,
                    streamKeys + other.streamKeys,
                    playbackKeyPairs + other.playbackKeyPairs,
                    recordingConfigurations + other.recordingConfigurations,
                    playbackRestrictionPolicies + other.playbackRestrictionPolicies);
        }

        ObjectNode json() {
            return JsonNodes.object()
                    .put("channels", channels)
                    .put("streamKeys", streamKeys)
                    .put("playbackKeyPairs", playbackKeyPairs)
                    .put("recordingConfigurations", recordingConfigurations)
                    .put("playbackRestrictionPolicies", playbackRestrictionPolicies);
        }
    }

    public ResourceCounts total() {
        return regions.values().stream().reduce(new ResourceCounts(0, 0, 0, 0, 0), ResourceCounts::plus);
    }

    /** Adds up the accounts of each region. */
    static EmulatorState of(Map<Caller, RegionResources> resources) {
        Map<String, ResourceCounts> counts = new TreeMap<>();
        resources.forEach((owner, region) -> counts.merge(owner.region(), count(region), ResourceCounts::plus));
        return new EmulatorState(Collections.unmodifiableMap(counts));
    }

    ObjectNode json() {
        ObjectNode json = total().json();
        ObjectNode byRegion = json.putObject("regions");
        regions.forEach((region, counts) -> byRegion.set(region, counts.json()));
        return json;
    }

    private static ResourceCounts count(RegionResources region) {
        synchronized (region) {
            return new ResourceCounts(
                    region.channels().size(),
                    region.streamKeys().size(),
                    region.playbackKeyPairs().size(),
                    region.recordingConfigurations().size(),
                    region.playbackRestrictionPolicies().size());
        }
    }
}
