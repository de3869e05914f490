package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** How much of everything exists, by region; of a destroyed stack nothing is left. */
public record State(Map<String, Counts> regions) {

    /** What is in one region, or in all. */
    public record Counts(int channels, int streamKeys, int playbackKeyPairs) {

        Counts plus(Counts other) {
            return new Counts(
                    channels + other.channels,
                    streamKeys + other.streamKeys,
                    playbackKeyPairs + other.playbackKeyPairs);
        }

        ObjectNode json() {
            return Json.object()
                    .put("channels", channels)
                    .put("streamKeys", streamKeys)
                    .put("playbackKeyPairs", playbackKeyPairs);
        }
    }

    public Counts total() {
        return regions.values().stream().reduce(new Counts(0, 0, 0), Counts::plus);
    }

    static State of(Map<Caller, Region> places) {
        Map<String, Counts> counts = new TreeMap<>();
        places.forEach((place, region) -> counts.merge(place.region(), count(region), Counts::plus));
        return new State(Collections.unmodifiableMap(counts));
    }

    ObjectNode json() {
        ObjectNode json = total().json();
        ObjectNode byRegion = json.putObject("regions");
        regions.forEach((region, counts) -> byRegion.set(region, counts.json()));
        return json;
    }

    private static Counts count(Region region) {
        synchronized (region) {
            return new Counts(
                    region.channels().size(),
                    region.streamKeys().size(),
                    region.playbackKeyPairs().size());
        }
    }
}
