package com.pulumi.awsivs.provider.aws.throttle;

import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.WaitStatus;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A call that waits for a permit of the rate limiter, and the status that users see meanwhile. */
final class QueuedCall {

    /** The interval at which the place in the queue is determined again. */
    private static final Duration STATUS_INTERVAL = Duration.ofSeconds(1);

    private final String operation;
    private final RateLimit limit;
    private final WaitStatus status;
    private final LongSupplier nanoTime;
    private final long start;
    private long sentAt;
    private int throttledTimes;
    private @Nullable AwsCallException lastThrottled;

    QueuedCall(String operation, RateLimit limit, RequestContext context, LongSupplier nanoTime) {
        this.operation = operation;
        this.limit = limit;
        this.status = new WaitStatus(context);
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** Returns the time at which the call began to wait. */
    long start() {
        return start;
    }

    long sentAt() {
        return sentAt;
    }

    void sentAt(long time) {
        sentAt = time;
    }

    boolean wasThrottled() {
        return lastThrottled != null;
    }

    void throttled(AwsCallException failure) {
        lastThrottled = failure;
        throttledTimes++;
    }

    /** Waits for this time, but no longer than until the next status update. */
    void pause(Duration time, int ahead) {
        try {
            status.pause(
                    time.compareTo(STATUS_INTERVAL) < 0 ? time : STATUS_INTERVAL,
                    "waiting for the rate limit: " + operation + ", " + (ahead == 0 ? "next" : ahead + " ahead"));
        } catch (ProviderException e) {
            throw e.kind() == ErrorKind.TIMED_OUT ? timedOut() : e;
        }
    }

    /** Removes the wait from the status. */
    void endWait() {
        status.close();
    }

    private Duration waited() {
        return Duration.ofNanos(nanoTime.getAsLong() - start);
    }

    private ProviderException timedOut() {
        String waited =
                "%s timed out after %d s waiting for the rate limit: AWS allows %s %s calls per second and account"
                        .formatted(operation, waited().toSeconds(), number(limit.perSecond()), operation);
        String throttled = lastThrottled == null
                ? ""
                : ", and throttled this one " + throttledTimes + (throttledTimes == 1 ? " time" : " times")
                        + ", the last time with " + lastThrottled.getMessage();
        return new ProviderException(
                ErrorKind.TIMED_OUT,
                waited + throttled
                        + ". To allow more time, set the resource option customTimeouts; a higher --parallel does not help",
                lastThrottled);
    }

    private static String number(double rate) {
        return rate == Math.rint(rate) ? String.valueOf((long) rate) : String.valueOf(rate);
    }
}
