package com.pulumi.awsivs.provider.aws.throttle;

import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.aws.error.Operation;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.time.Duration;
import java.util.ArrayList;
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
    private final List<QueuedCall> waiting = new ArrayList<>();
    private final PermitTimes times;

    /** The current rate, as a fraction of the limit. */
    private double part = 1;

    private long slowedAt = Long.MIN_VALUE;

    public RateLimiter(String operation, RateLimit limit, LongSupplier nanoTime, DoubleSupplier random) {
        this.operation = operation;
        this.limit = limit;
        this.times = new PermitTimes(limit);
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
                returned();
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
        boolean isFree = limit.unlimited() && part == 1;
        long wait = isFree ? 0 : times.next(call, ahead(call), part, now) - now;
        if (wait > 0) return Duration.ofNanos(wait);
        waiting.remove(call);
        times.record(now);
        call.sentAt(now); // set under this lock: a later time could be after a slowdown that did not affect this call
        return null;
    }

    /**
     * Reduces the rate, only once for all calls that were sent at the same rate. Delays the next call by a random time,
     * so that two pipelines do not stay synchronized. If there was a reserve, the service may count with a window of a
     * second instead: the reserve ends, and the next call waits for the next window at the full rate.
     */
    private synchronized void slowDown(long start) {
        if (start < slowedAt) return;
        slowedAt = nanoTime.getAsLong();
        if (times.endReserve()) {
            times.record(slowedAt + (long) NANOS);
            return;
        }
        part = Math.max(SLOWEST, part * (part == 1 ? FIRST_REDUCTION : REDUCTION));
        times.record(slowedAt + (long) (random.getAsDouble() * NANOS / (limit.perSecond() * part)));
    }

    private synchronized void returned() {
        times.countFromFirstReturn(nanoTime.getAsLong());
    }

    private synchronized void recover() {
        part = Math.min(1, part < LOW ? part * QUICK_RECOVERY : part + RECOVERY);
    }
}
