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
 * Limits the rate of one operation: calls are sent in order of arrival, and in no interval more of them than the
 * service allows. If the service throttles a call all the same, another client uses the account: the rate is halved,
 * and recovers with each success.
 *
 * <p>Each waiting call computes the time of its permit from its place in the queue, and sleeps until then.
 */
public final class RateLimiter {

    /** Lengthens the intervals a little: two calls may arrive closer together than they were sent. */
    private static final double MARGIN = 1.02;

    /**
     * The minimum distance of two calls, as a part of the average distance: bursts of two pipelines would throttle each
     * other.
     */
    private static final double GAP = 0.5;

    /** The slowest rate, as a part of the limit. A slower one would delay work long after the other pipelines have ended. */
    private static final double SLOWEST = 1.0 / 10;

    /**
     * The increase of the rate after each success. With a faster one, two pipelines throttle each other in more than 5
     * % of calls.
     */
    private static final double RECOVERY = 0.005;

    /** Below this part of the limit, which is less than the share of two pipelines, the rate recovers quickly. */
    private static final double LOW = 0.25;

    private static final double QUICK_RECOVERY = 1.5;

    private static final double NANOS = 1e9;

    /**
     * The operation whose permit this thread holds. A call inside a call could wait for itself: after a plugin's first
     * call, permits are issued only when that call has returned.
     */
    private static final ThreadLocal<@Nullable String> HOLDING = new ThreadLocal<>();

    private final String operation;
    private final RateLimit limit;
    private final LongSupplier nanoTime;
    private final DoubleSupplier random;
    private final List<QueuedCall> waiting = new ArrayList<>();
    private final Deque<Long> sent = new ArrayDeque<>();

    /** The part of the limit that is used now. */
    private double part = 1;

    private long slowedAt = Long.MIN_VALUE;

    /**
     * Whether a call has returned. Before, calls are delayed by startup work and the times at which they were sent do
     * not count.
     */
    private boolean proven;

    public RateLimiter(String operation, RateLimit limit, LongSupplier nanoTime, DoubleSupplier random) {
        this.operation = operation;
        this.limit = limit;
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
     * Returns whether a throttled call must not be retried: a 429 of a proxy may replace the response to a create that
     * succeeded.
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
        }
    }

    /** Adds the call to the queue. A throttled call has waited before, and is first. */
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
        long wait = permitTime(ahead(call), now) - now;
        if (wait > 0) return Duration.ofNanos(wait);
        waiting.remove(call);
        record(now);
        call.sentAt(now); // under this lock: a time read later could be after a slow-down that this call did not see
        return null;
    }

    /** Returns the time of the permit for the call with this number of calls ahead. */
    private long permitTime(int ahead, long now) {
        if (limit.unlimited() && part == 1) return now;
        double interval = MARGIN * NANOS / (limit.perSecond() * part);
        double gap = part < 1 ? interval : interval * GAP;
        long spaced = sent.isEmpty() ? now : sent.getLast() + (long) (gap * (ahead + 1));
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
     * Halves the rate, once for all calls sent at the same rate, and delays the next call at random so that two
     * pipelines get out of step.
     */
    private synchronized void slowDown(long start) {
        if (start < slowedAt) return;
        part = Math.max(SLOWEST, part / 2);
        slowedAt = nanoTime.getAsLong();
        record(slowedAt + (long) (random.getAsDouble() * NANOS / (limit.perSecond() * part)));
    }

    /**
     * Counts the first calls from the return of one of them: they wait for credentials, class loading and TLS, and
     * arrive at the service together.
     */
    private synchronized void countFromFirstReturn() {
        if (proven) return;
        proven = true;
        long now = nanoTime.getAsLong();
        int calls = sent.size();
        sent.clear();
        sent.addAll(Collections.nCopies(calls, now));
    }

    private void record(long time) {
        sent.addLast(time);
        if (sent.size() > limit.burst()) sent.removeFirst();
    }

    private synchronized void recover() {
        part = Math.min(1, part < LOW ? part * QUICK_RECOVERY : part + RECOVERY);
    }
}
