package com.pulumi.awsivs.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Throttles calls with a token bucket per operation, account and region. The rates are those of
 * docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/service-quotas.html (for stream keys and tags: of an older copy of that page). The
 * size of a burst is not published; it is assumed to be the number of calls that one second allows.
 */
final class CallRateLimits {

    private static final Set<String> THREE_PER_SECOND = Set.of(
            "ImportPlaybackKeyPair",
            "GetPlaybackKeyPair",
            "ListPlaybackKeyPairs",
            "DeletePlaybackKeyPair",
            "CreateRecordingConfiguration",
            "GetRecordingConfiguration",
            "ListRecordingConfigurations",
            "DeleteRecordingConfiguration");
    private static final Set<String> TEN_PER_SECOND = Set.of("TagResource", "UntagResource", "ListTagsForResource");

    private record Key(Caller caller, String operation) {}

    private final boolean enforced;
    private final Clock clock;
    private final Map<Key, Bucket> buckets = new ConcurrentHashMap<>();

    CallRateLimits(boolean enforced, Clock clock) {
        this.enforced = enforced;
        this.clock = clock;
    }

    static int callsPerSecond(String operation) {
        if (THREE_PER_SECOND.contains(operation)) {
            return 3;
        }
        return TEN_PER_SECOND.contains(operation) ? 10 : 5;
    }

    void acquire(Caller caller, String operation) {
        int rate = callsPerSecond(operation);
        if (enforced
                && !buckets.computeIfAbsent(new Key(caller, operation), key -> new Bucket(rate, clock))
                        .tryAcquire()) {
            throw ServiceException.throttled(operation, rate);
        }
    }

    void refill() {
        buckets.clear();
    }

    private static final class Bucket {

        private final int rate;
        private final Clock clock;
        private double tokens;
        private Instant lastRefill;

        Bucket(int rate, Clock clock) {
            this.rate = rate;
            this.clock = clock;
            this.tokens = rate;
            this.lastRefill = clock.instant();
        }

        synchronized boolean tryAcquire() {
            Instant now = clock.instant();
            double seconds = Duration.between(lastRefill, now).toNanos() / 1e9;
            tokens = Math.min(rate, tokens + seconds * rate);
            lastRefill = now;
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        }
    }
}
