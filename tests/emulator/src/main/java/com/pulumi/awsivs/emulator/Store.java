package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The resources of one noun in one region, by ARN, in the order of their creation. Guarded by its region's lock. */
final class Store {

    /** A resource as the wire shows it, and its place in the order that lists keep. */
    record Entry(long number, ObjectNode document) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long last;

    void add(ObjectNode document) {
        entries.put(document.path("arn").textValue(), new Entry(++last, document));
    }

    void remove(String arn) {
        entries.remove(arn);
    }

    void removeIf(Predicate<ObjectNode> gone) {
        entries.values().removeIf(entry -> gone.test(entry.document()));
    }

    Optional<ObjectNode> find(String arn) {
        return Optional.ofNullable(entries.get(arn)).map(Entry::document);
    }

    ObjectNode require(String arn) {
        return find(arn).orElseThrow(() -> ServiceException.notFound(arn));
    }

    List<Entry> matching(Predicate<ObjectNode> wanted) {
        return entries.values().stream()
                .filter(entry -> wanted.test(entry.document()))
                .toList();
    }

    int size() {
        return entries.size();
    }
}
