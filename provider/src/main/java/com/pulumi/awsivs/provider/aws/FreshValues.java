package com.pulumi.awsivs.provider.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Values that were fetched before they were requested. A value is returned once, and only while it is fresh: fetched
 * recently, and after the last write of this process.
 */
final class FreshValues<V> {

    /**
     * The maximum age of a value. It is one second less than the ten seconds of decision 20, because the response of a
     * read may wait for another call, such as that for the stream key of a channel.
     */
    private static final Duration MAX_AGE = Duration.ofSeconds(9);

    /**
     * A point in time and in the sequence of writes.
     *
     * @param writes the number of writes of this process that had started or ended
     */
    record Moment(long nanoTime, long writes) {}

    private record Entry<V>(V value, Moment fetched) {}

    private final LongSupplier nanoTime;
    private final LongSupplier writes;
    private final Map<String, Entry<V>> entries = new HashMap<>();

    FreshValues(LongSupplier nanoTime, LongSupplier writes) {
        this.nanoTime = nanoTime;
        this.writes = writes;
    }

    Moment now() {
        return new Moment(nanoTime.getAsLong(), writes.getAsLong());
    }

    /** Adds a value of a call that was sent at this moment. */
    void add(String arn, V value, Moment sent) {
        entries.put(arn, new Entry<>(value, sent));
    }

    /** Returns the value and removes it, if it is fresh. */
    Optional<V> take(String arn) {
        Entry<V> entry = entries.remove(arn);
        return entry == null || !isFresh(entry) ? Optional.empty() : Optional.of(entry.value());
    }

    boolean contains(String arn) {
        return entries.containsKey(arn);
    }

    /** Removes the values that are no longer fresh, and returns their ARNs. */
    List<String> expire() {
        List<String> expired = new ArrayList<>();
        entries.forEach((arn, entry) -> {
            if (!isFresh(entry)) expired.add(arn);
        });
        expired.forEach(entries::remove);
        return expired;
    }

    private boolean isFresh(Entry<V> entry) {
        Moment now = now();
        return entry.fetched().writes() == now.writes()
                && now.nanoTime() - entry.fetched().nanoTime() <= MAX_AGE.toNanos();
    }
}
