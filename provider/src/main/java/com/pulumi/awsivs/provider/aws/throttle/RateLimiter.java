package com.pulumi.awsivs.provider.aws.throttle;

import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.aws.error.Operation;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Limits the rate of calls to one operation. Calls are sent in the order of their arrival, and never more of them in an
 * interval than the service allows. If the service throttles a call nevertheless, another client is using the account:
 * the rate is then halved, reduced by a fifth if that is not enough, and increases again with each successful call.
 *
 * <p>Each waiting call computes the time of its permit from its place in the queue, and sleeps until then.
 */
public final class RateLimiter {

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

    /**
     * The lowest rate, as a fraction of the limit. A lower rate would delay calls long after the other pipelines have
     * ended.
     */
    private static final double SLOWEST = 1.0 / 10;

    /**
     * The factor by which the first throttled call reduces the full rate. Two pipelines that send at the full rate have
     * half of it each.
     */
    private static final double FIRST_REDUCTION = 0.5;

    /**
     * The factor of each further reduction. Two pipelines share the rate already, and one of them is only slightly too
     * fast: halved again, it would need half of its calls to recover.
     */
    private static final double REDUCTION = 0.8;

    /**
     * The increase of the rate after each success, as a fraction of the limit. With a faster increase, two pipelines
     * throttle each other in more than 5 % of calls.
     */
    private static final double RECOVERY = 0.002;

    /**
     * The fraction of the limit below which the rate recovers quickly. It is less than the share of each of two
     * pipelines.
     */
    private static final double LOW = 0.25;

    private static final double QUICK_RECOVERY = 1.5;

    private static final double NANOS = 1e9;

    /**
     * The operation whose permit this thread holds. A nested call is rejected, because it could wait for itself: after
     * a plugin's first calls, permits are issued only when one of these calls has returned.
     */
    private static final ThreadLocal<@Nullable String> HOLDING = new ThreadLocal<>();

    private final String operation;
    private final RateLimit limit;
    private final LongSupplier nanoTime;
    private final DoubleSupplier random;
    private int reserve;
    private final List<QueuedCall> waiting = new ArrayList<>();
    private final Deque<Long> sent = new ArrayDeque<>();

    /** The current rate, as a fraction of the limit. */
    private double part = 1;

    /** The time of the next call if all calls were evenly spaced. */
    private long due = Long.MIN_VALUE;

    private long slowedAt = Long.MIN_VALUE;

    /**
     * Whether a call has returned. Until then, calls are delayed by startup work, so the times of their permits do not
     * show when they reach the service.
     */
    private boolean proven;

    public RateLimiter(String operation, RateLimit limit, LongSupplier nanoTime, DoubleSupplier random) {
        this.operation = operation;
        this.limit = limit;
        this.reserve = limit.reserve();
        this.nanoTime = nanoTime;
        this.random = random;
    }

    /** Sends the request with a permit, and retries it with another permit for as long as the service throttles it. */
    public <T> T send(RequestContext context, Supplier<T> request) {
        String holding = HOLDING.get();
        if (holding != null)
            throw new IllegalStateException(operation + " waits for a permit while " + holding + " has one");
        QueuedCall call = new QueuedCall(operation, limit, context, nanoTime);
        while (true) {
            long start = acquire(call);
            HOLDING.set(operation);
            try {
                T response = request.get();
                recover();
                return response;
            } catch (AwsCallException e) {
                if (!e.isThrottled() || mayHaveSucceeded(e)) throw e;
                slowDown(start);
                call.throttled(e);
            } finally {
                HOLDING.remove();
                countFromFirstReturn();
            }
        }
    }

    /**
     * Returns whether a throttled call must not be retried, because it may have succeeded: a proxy may have replaced
     * the response to a successful create with a 429.
     */
    private boolean mayHaveSucceeded(AwsCallException failure) {
        return !Operation.isRepeatable(operation) && failure.mayHaveSucceeded();
    }

    /** Waits for the permit, and returns the time at which it was issued. */
    private long acquire(QueuedCall call) {
        join(call);
        try {
            for (Duration wait = untilPermit(call); wait != null; wait = untilPermit(call)) {
                call.pause(wait, ahead(call));
            }
            return call.sentAt();
        } finally {
            leave(call);
            call.endWait();
        }
    }

    /** Adds the call to the queue. A call that was throttled is put first, because it has already waited. */
    private synchronized void join(QueuedCall call) {
        if (call.wasThrottled()) waiting.add(0, call);
        else waiting.add(call);
    }

    private synchronized void leave(QueuedCall call) {
        waiting.remove(call);
    }

    private synchronized int ahead(QueuedCall call) {
        return waiting.indexOf(call);
    }

    /** Returns the time until the permit; null if the permit is issued now. */
    private synchronized @Nullable Duration untilPermit(QueuedCall call) {
        long now = nanoTime.getAsLong();
        long wait = permitTime(call, now) - now;
        if (wait > 0) return Duration.ofNanos(wait);
        waiting.remove(call);
        record(now);
        call.sentAt(now); // set under this lock: a later time could be after a slowdown that did not affect this call
        return null;
    }

    private long permitTime(QueuedCall call, long now) {
        if (limit.unlimited() && part == 1) return now;
        int ahead = ahead(call);
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

    /**
     * Reduces the rate, only once for all calls that were sent at the same rate. Delays the next call by a random time,
     * so that two pipelines do not stay synchronized. If there was a reserve, the service may count with a window of a
     * second instead: the reserve ends, and the next call waits for the next window at the full rate.
     */
    private synchronized void slowDown(long start) {
        if (start < slowedAt) return;
        if (reserve > 0) {
            reserve = 0;
            slowedAt = nanoTime.getAsLong();
            record(slowedAt + (long) NANOS);
            return;
        }
        part = Math.max(SLOWEST, part * (part == 1 ? FIRST_REDUCTION : REDUCTION));
        slowedAt = nanoTime.getAsLong();
        record(slowedAt + (long) (random.getAsDouble() * NANOS / (limit.perSecond() * part)));
    }

    /**
     * Treats the first calls as sent at the time when the first of them returns. They wait for credentials, class
     * loading and TLS, and then reach the service together.
     */
    private synchronized void countFromFirstReturn() {
        if (proven) return;
        proven = true;
        long now = nanoTime.getAsLong();
        int calls = sent.size();
        sent.clear();
        due = now;
        for (int i = 0; i < calls; i++) record(now);
    }

    private void record(long time) {
        due = Math.max(due, time) + (long) (MARGIN * NANOS / limit.perSecond());
        sent.addLast(time);
        if (sent.size() > limit.burst()) sent.removeFirst();
    }

    private synchronized void recover() {
        part = Math.min(1, part < LOW ? part * QUICK_RECOVERY : part + RECOVERY);
    }
}
