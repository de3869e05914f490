package com.pulumi.awsivs.provider.aws.throttle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The times at which calls of one operation may be sent. Not safe for use by several threads at the same time. */
final class PermitTimes {

    /**
     * The factor by which intervals are lengthened, because two calls may arrive closer together than they were sent.
     */
    private static final double MARGIN = 1.02;

    /**
     * The minimum interval between two calls, as a fraction of the average interval. Without it, bursts of two
     * pipelines would throttle each other.
     */
    private static final double GAP = 0.5;

    /** The minimum interval between two calls of the reserve. In a shorter one, no full batch of requests arrives. */
    private static final double RESERVE_GAP = 0.4;

    /** The time in which a call of the reserve collects the requests that the engine sends together, in nanoseconds. */
    private static final long COLLECTING = 20_000_000;

    private static final double NANOS = 1e9;

    private final RateLimit limit;
    private final Deque<Long> sent = new ArrayDeque<>();

    /** The time of the next call if all calls were evenly spaced. */
    private long due = Long.MIN_VALUE;

    private int reserve;

    /**
     * Whether a call has returned. Until then, calls are delayed by startup work, so the times of their permits do not
     * show when they reach the service.
     */
    private boolean proven;

    PermitTimes(RateLimit limit) {
        this.limit = limit;
        this.reserve = limit.reserve();
    }

    /**
     * Returns the time of the permit for a call.
     *
     * @param ahead the number of calls ahead of it
     * @param part the current rate, as a fraction of the limit
     */
    long next(QueuedCall call, int ahead, double part, long now) {
        double interval = MARGIN * NANOS / (limit.perSecond() * part);
        double gap = part < 1 ? interval : interval * (reserve > 0 ? RESERVE_GAP : GAP);
        long spaced = sent.isEmpty() ? now : sent.getLast() + (long) (gap * (ahead + 1));
        if (reserve > 0) {
            long collected = sent.isEmpty() ? now : call.start() + COLLECTING;
            long allowed = Math.max(due, now) + (long) (interval * (ahead - reserve));
            return Math.max(collected, Math.max(spaced, allowed));
        }
        return part < 1 ? spaced : Math.max(spaced, burstEnd(ahead, now, (long) (interval * limit.burst())));
    }

    /** Returns the earliest time at which the burst limit allows the call. */
    private long burstEnd(int ahead, long now, long window) {
        int free = limit.burst() - sent.size();
        if (ahead < free) return now;
        List<Long> last = new ArrayList<>(proven ? sent : Collections.nCopies(sent.size(), now));
        while (last.size() < limit.burst()) last.add(now);
        int place = ahead - free;
        return last.get(place % limit.burst()) + window * (1 + place / limit.burst());
    }

    /** Ends the reserve, and returns whether there was one. */
    boolean endReserve() {
        boolean ended = reserve > 0;
        reserve = 0;
        return ended;
    }

    /**
     * Treats the first calls as sent at the time when the first of them returns. They wait for credentials, class
     * loading and TLS, and then reach the service together.
     */
    void countFromFirstReturn(long now) {
        if (proven) return;
        proven = true;
        int calls = sent.size();
        sent.clear();
        due = now;
        for (int i = 0; i < calls; i++) record(now);
    }

    void record(long time) {
        due = Math.max(due, time) + (long) (MARGIN * NANOS / limit.perSecond());
        sent.addLast(time);
        if (sent.size() > limit.burst()) sent.removeFirst();
    }
}
