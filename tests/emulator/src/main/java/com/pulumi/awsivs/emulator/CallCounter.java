package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the calls of each operation: all calls that arrived, and the throttled ones among them. */
public final class CallCounter {

    private final Map<String, LongAdder> all = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> throttled = new ConcurrentSkipListMap<>();

    CallCounter() {}

    public long of(String operation) {
        return countIn(all, operation);
    }

    public long throttled(String operation) {
        return countIn(throttled, operation);
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
        ObjectNode json = JsonNodes.object().put("total", total());
        ObjectNode allCounts = json.putObject("calls");
        all.forEach((operation, count) -> allCounts.put(operation, count.sum()));
        ObjectNode throttledCounts = json.putObject("throttled");
        throttled.forEach((operation, count) -> throttledCounts.put(operation, count.sum()));
        return json;
    }

    private static long countIn(Map<String, LongAdder> counts, String operation) {
        return counts.getOrDefault(operation, new LongAdder()).sum();
    }
}
