package com.pulumi.awsivs.provider.aws.throttle;

import com.pulumi.awsivs.provider.aws.error.ErrorMessages;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** One call's wait for its turn, and what the user is told of it. */
final class QueuedCall {

    /** A shorter wait is not worth a word; and so often is it said again. */
    private static final Duration WORTH_SAYING = Duration.ofSeconds(1);

    private final String operation;
    private final RateLimit rate;
    private final RequestContext call;
    private final LongSupplier nanoTime;
    private final long start;
    private long sentAt;
    private int refusals;
    private @Nullable AwsServiceException refusal;

    QueuedCall(String operation, RateLimit rate, RequestContext call, LongSupplier nanoTime) {
        this.operation = operation;
        this.rate = rate;
        this.call = call;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    long sentAt() {
        return sentAt;
    }

    void sentAt(long time) {
        sentAt = time;
    }

    boolean isRefused() {
        return refusal != null;
    }

    void refused(AwsServiceException e) {
        refusal = e;
        refusals++;
    }

    /** Waits that long, or until it is time to say again how things are. */
    void pause(Duration time, int ahead) {
        Duration waited = waited();
        if (waited.compareTo(WORTH_SAYING) >= 0) {
            call.status("waiting for IVS: " + operation + ", " + (ahead == 0 ? "next" : ahead + " ahead"));
        }
        try {
            call.pause(time.compareTo(WORTH_SAYING) < 0 ? time : WORTH_SAYING);
        } catch (ProviderException e) {
            throw e.kind() == ProviderException.Kind.TIMED_OUT ? timedOut() : e;
        }
    }

    private Duration waited() {
        return Duration.ofNanos(nanoTime.getAsLong() - start);
    }

    private ProviderException timedOut() {
        String allowed =
                "%s was not done: in %d s its turn did not come. IVS takes %s calls of it a second, from all of the account"
                        .formatted(operation, waited().toSeconds(), number(rate.perSecond()));
        String refused = refusal == null
                ? ""
                : ", and refused it " + refusals + (refusals == 1 ? " time" : " times") + ", at last with "
                        + ErrorMessages.describe(refusal, operation);
        return new ProviderException(
                ProviderException.Kind.TIMED_OUT,
                allowed + refused + ". A higher --parallel does not help; a longer customTimeouts of the resource does",
                refusal);
    }

    private static String number(double rate) {
        return rate == Math.rint(rate) ? String.valueOf((long) rate) : String.valueOf(rate);
    }
}
