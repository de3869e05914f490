package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The resources of one type in one region, by ARN, in order of creation. Guarded by the lock of {@link RegionResources}. */
final class ResourceStore {

    /** A resource as the responses contain it, with its position in the order of creation. */
    record Entry(long number, ObjectNode document) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long last;

    void add(ObjectNode document) {
        entries.put(document.path("arn").textValue(), new Entry(++last, document));
    }

    void remove(String arn) {
        entries.remove(arn);
    }

    void removeIf(Predicate<ObjectNode> matches) {
        entries.values().removeIf(entry -> matches.test(entry.document()));
    }

    Optional<ObjectNode> find(String arn) {
        return Optional.ofNullable(entries.get(arn)).map(Entry::document);
    }

    ObjectNode require(String arn) {
        return find(arn).orElseThrow(() -> ServiceException.notFound(arn));
    }

    List<Entry> matching(Predicate<ObjectNode> matches) {
        return entries.values().stream()
                .filter(entry -> matches.test(entry.document()))
                .toList();
    }

    int size() {
        return entries.size();
    }
}
