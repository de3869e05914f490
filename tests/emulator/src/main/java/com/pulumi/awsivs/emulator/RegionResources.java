package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;

/** The resources of one account in one region. All access needs this object's lock. */
final class RegionResources {

    private final Caller owner;
    private final RandomIds ids;
    private final String hostLabel;
    private final ResourceStore channels = new ResourceStore();
    private final ResourceStore streamKeys = new ResourceStore();
    private final ResourceStore playbackKeyPairs = new ResourceStore();
    private final ResourceStore recordingConfigurations = new ResourceStore();
    private final ResourceStore playbackRestrictionPolicies = new ResourceStore();

    RegionResources(Caller owner, RandomIds ids) {
        this.owner = owner;
        this.ids = ids;
        this.hostLabel = ids.hexadecimal(12);
    }

    Caller owner() {
        return owner;
    }

    RandomIds ids() {
        return ids;
    }

    /** The first label of the host names in the ingest and playback endpoints. */
    String hostLabel() {
        return hostLabel;
    }

    String newArn(String type) {
        return ArnFormat.create(owner, type, ids.alphanumeric(12));
    }

    ResourceStore channels() {
        return channels;
    }

    ResourceStore streamKeys() {
        return streamKeys;
    }

    ResourceStore playbackKeyPairs() {
        return playbackKeyPairs;
    }

    ResourceStore recordingConfigurations() {
        return recordingConfigurations;
    }

    ResourceStore playbackRestrictionPolicies() {
        return playbackRestrictionPolicies;
    }

    /** Finds a resource of any type that can have tags. */
    Optional<ObjectNode> find(String arn) {
        return Stream.of(channels, streamKeys, playbackKeyPairs, recordingConfigurations, playbackRestrictionPolicies)
                .flatMap(store -> store.find(arn).stream())
                .findFirst();
    }
}
