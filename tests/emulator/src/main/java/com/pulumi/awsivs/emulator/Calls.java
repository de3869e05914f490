package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the calls of each operation: all that arrived, and those of them that were throttled. */
public final class Calls {

    private final Map<String, LongAdder> all = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> throttled = new ConcurrentSkipListMap<>();

    Calls() {}

    public long of(String operation) {
        return in(all, operation);
    }

    public long throttled(String operation) {
        return in(throttled, operation);
    }

    public long total() {
        return all.values().stream().mapToLong(LongAdder::sum).sum();
    }

    public void reset() {
        all.clear();
        throttled.clear();
    }

    void count(String operation) {
        all.computeIfAbsent(operation, name -> new LongAdder()).increment();
    }

    void countThrottled(String operation) {
        throttled.computeIfAbsent(operation, name -> new LongAdder()).increment();
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("total", total());
        ObjectNode calls = json.putObject("calls");
        all.forEach((operation, count) -> calls.put(operation, count.sum()));
        ObjectNode refused = json.putObject("throttled");
        throttled.forEach((operation, count) -> refused.put(operation, count.sum()));
        return json;
    }

    private static long in(Map<String, LongAdder> counts, String operation) {
        return counts.getOrDefault(operation, new LongAdder()).sum();
    }
}
