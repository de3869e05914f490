package com.pulumi.awsivs.provider.aws.throttle;

import com.pulumi.awsivs.provider.aws.error.RetrySafety;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.api.IvsClients;
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
import software.amazon.awssdk.services.ivs.model.IvsException;

/**
 * The pace of one operation: first come first served, and in no stretch of time more calls than IVS takes. When IVS
 * refuses one all the same, somebody else is at work on the account: the pace halves, and recovers with each success.
 *
 * <p>Everybody who waits knows when his turn is from his place among the others, and sleeps until then.
 */
public final class RateLimiter {

    /** Two calls may arrive closer together than they were sent. */
    private static final double MARGIN = 1.02;

    /** The least part of the even distance: two pipelines that start together would refuse each other's bursts. */
    private static final double GAP = 0.5;

    /** What each of so many pipelines can have of an account. Slower, and a storm that is over would still hold up work. */
    private static final double SLOWEST = 1.0 / 10;

    /** Faster, and two pipelines refuse each other more than one call in twenty. */
    private static final double RECOVERY = 0.005;

    /** Below that part, which is less than one of two has, it may recover by as much again with each two successes. */
    private static final double LOW = 0.25;

    private static final double QUICK_RECOVERY = 1.5;

    private static final double NANOS = 1e9;

    /**
     * The operation whose permit this thread has. A call inside a call could wait for itself: the permits after a plugin's first
     * call come only when that one has returned.
     */
    private static final ThreadLocal<@Nullable String> HOLDING = new ThreadLocal<>();

    private final String operation;
    private final RateLimit rate;
    private final LongSupplier nanoTime;
    private final DoubleSupplier random;
    private final List<QueuedCall> waiting = new ArrayList<>();
    private final Deque<Long> sent = new ArrayDeque<>();

    /** The part of the rate that is made use of. */
    private double part = 1;

    private long slowedAt = Long.MIN_VALUE;

    /** Whether a call has ended, so that others need not wait for what the first ones wait for. */
    private boolean proven;

    public RateLimiter(String operation, RateLimit rate, LongSupplier nanoTime, DoubleSupplier random) {
        this.operation = operation;
        this.rate = rate;
        this.nanoTime = nanoTime;
        this.random = random;
    }

    /** Sends when it is time, and again as long as IVS refuses for being asked too often. */
    public <T> T send(RequestContext call, Supplier<T> request) {
        String holding = HOLDING.get();
        if (holding != null)
            throw new IllegalStateException(operation + " waits for a permit while " + holding + " has one");
        QueuedCall turn = new QueuedCall(operation, rate, call, nanoTime);
        while (true) {
            long start = take(turn);
            HOLDING.set(operation);
            try {
                T answer = request.get();
                recover();
                return answer;
            } catch (IvsException e) {
                if (!e.isThrottlingException() || mayHaveWorked(e)) throw e;
                slow(start);
                turn.refused(e);
            } finally {
                HOLDING.remove();
                arrived();
            }
        }
    }

    /** A 429 that is none of IVS's may stand in the place of an answer, which matters where nothing may be made twice. */
    private boolean mayHaveWorked(IvsException e) {
        return IvsClients.CREATES.contains(operation) && RetrySafety.mayHaveWorked(e);
    }

    /** Waits for the turn of this call alone; what it is for may then still be chosen. */
    private long take(QueuedCall turn) {
        join(turn);
        try {
            for (Duration wait = turnIn(turn); wait != null; wait = turnIn(turn)) turn.pause(wait, ahead(turn));
            return turn.sentAt();
        } finally {
            leave(turn);
        }
    }

    /** Whoever was refused has waited before, and is first. */
    private synchronized void join(QueuedCall turn) {
        if (turn.isRefused()) waiting.add(0, turn);
        else waiting.add(turn);
    }

    private synchronized void leave(QueuedCall turn) {
        waiting.remove(turn);
    }

    private synchronized int ahead(QueuedCall turn) {
        return waiting.indexOf(turn);
    }

    /** How long it is until the turn of this one; null when it is now, which is then taken. */
    private synchronized @Nullable Duration turnIn(QueuedCall turn) {
        long now = nanoTime.getAsLong();
        long wait = slot(ahead(turn), now) - now;
        if (wait > 0) return Duration.ofNanos(wait);
        waiting.remove(turn);
        note(now);
        turn.sentAt(now); // under this lock: read later, it could be after a slow-down that the call knew nothing of
        return null;
    }

    /** The time at which the one with so many ahead may go. */
    private long slot(int ahead, long now) {
        if (rate.free() && part == 1) return now;
        double interval = MARGIN * NANOS / (rate.perSecond() * part);
        double gap = part < 1 ? interval : interval * GAP;
        long spaced = sent.isEmpty() ? now : sent.getLast() + (long) (gap * (ahead + 1));
        return part < 1 ? spaced : Math.max(spaced, allowed(ahead, now, (long) (interval * rate.burst())));
    }

    /** The time from which on the calls of that long before are as many as may be. */
    private long allowed(int ahead, long now, long window) {
        int free = rate.burst() - sent.size();
        if (ahead < free) return now;
        List<Long> last = new ArrayList<>(proven ? sent : Collections.nCopies(sent.size(), now));
        while (last.size() < rate.burst()) last.add(now);
        int place = ahead - free;
        return last.get(place % rate.burst()) + window * (1 + place / rate.burst());
    }

    /** Once for all that were sent at the same pace; and out of step, or two pipelines refuse each other again. */
    private synchronized void slow(long start) {
        if (start < slowedAt) return;
        part = Math.max(SLOWEST, part / 2);
        slowedAt = nanoTime.getAsLong();
        note(slowedAt + (long) (random.getAsDouble() * NANOS / (rate.perSecond() * part)));
    }

    /** The first calls of a plugin wait for credentials, classes and TLS, and arrive together: they count from then on. */
    private synchronized void arrived() {
        if (proven) return;
        proven = true;
        long now = nanoTime.getAsLong();
        int calls = sent.size();
        sent.clear();
        sent.addAll(Collections.nCopies(calls, now));
    }

    private void note(long time) {
        sent.addLast(time);
        if (sent.size() > rate.burst()) sent.removeFirst();
    }

    private synchronized void recover() {
        part = Math.min(1, part < LOW ? part * QUICK_RECOVERY : part + RECOVERY);
    }
}
