package com.pulumi.awsivs.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Call rates per operation, account and region, as token buckets. The rates are those of
 * docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html (the rows for stream keys and tags: an older copy of
 * that page). How far a burst may go is not published: one second's worth is taken.
 */
final class Rates {

    private static final Set<String> THREE =
            Set.of("ImportPlaybackKeyPair", "GetPlaybackKeyPair", "ListPlaybackKeyPairs", "DeletePlaybackKeyPair");
    private static final Set<String> TEN = Set.of("TagResource", "UntagResource", "ListTagsForResource");

    private record Key(Caller caller, String operation) {}

    private final boolean enforced;
    private final Clock clock;
    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();

    Rates(boolean enforced, Clock clock) {
        this.enforced = enforced;
        this.clock = clock;
    }

    static int rate(String operation) {
        if (THREE.contains(operation)) {
            return 3;
        }
        return TEN.contains(operation) ? 10 : 5;
    }

    void take(Caller caller, String operation) {
        int rate = rate(operation);
        if (enforced
                && !buckets.computeIfAbsent(new Key(caller, operation), key -> new Bucket(rate, clock))
                        .take()) {
            throw ServiceException.throttled(operation, rate);
        }
    }

    void reset() {
        buckets.clear();
    }

    private static final class Bucket {

        private final int rate;
        private final Clock clock;
        private double tokens;
        private Instant filled;

        Bucket(int rate, Clock clock) {
            this.rate = rate;
            this.clock = clock;
            this.tokens = rate;
            this.filled = clock.instant();
        }

        synchronized boolean take() {
            Instant now = clock.instant();
            double seconds = Duration.between(filled, now).toNanos() / 1e9;
            tokens = Math.min(rate, tokens + seconds * rate);
            filled = now;
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        }
    }
}
