package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The resources of one account in one region. All access needs this object's lock. */
final class RegionResources {

    private final Caller owner;
    private final RandomIds ids;
    private final String hostLabel;

    /** The stores by their name in the state file. A store that is missing here has no tags and is not saved. */
    private final Map<String, ResourceStore> stores = new LinkedHashMap<>();

    private final ResourceStore channels = store("channels");
    private final ResourceStore streamKeys = store("streamKeys");
    private final ResourceStore playbackKeyPairs = store("playbackKeyPairs");
    private final ResourceStore recordingConfigurations = store("recordingConfigurations");
    private final ResourceStore playbackRestrictionPolicies = store("playbackRestrictionPolicies");

    RegionResources(Caller owner, RandomIds ids) {
        this(owner, ids, ids.hexadecimal(12));
    }

    RegionResources(Caller owner, RandomIds ids, String hostLabel) {
        this.owner = owner;
        this.ids = ids;
        this.hostLabel = hostLabel;
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

    /** Returns an ARN that no resource has. Random ids repeat if the emulator starts from a file with the same source of randomness. */
    String newArn(String type) {
        String arn = ArnFormat.create(owner, type, ids.alphanumeric(12));
        return find(arn).isPresent() ? newArn(type) : arn;
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

    Map<String, ResourceStore> stores() {
        return Collections.unmodifiableMap(stores);
    }

    /** Finds a resource of any type that can have tags. */
    Optional<ObjectNode> find(String arn) {
        return stores.values().stream()
                .flatMap(store -> store.find(arn).stream())
                .findFirst();
    }

    private ResourceStore store(String name) {
        ResourceStore store = new ResourceStore();
        stores.put(name, store);
        return store;
    }
}
