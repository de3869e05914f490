package com.pulumi.awsivs.provider.framework.recovery;

import com.pulumi.awsivs.provider.framework.ErrorClassifier;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The search for what a create may have made whose answer got lost. */
public final class CreateSearch<I extends Record, O extends Record> {

    /** For looking once more when the request itself has no time left, or the user has cancelled it. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** How often, and how long, an outage that hides what was made is sat out. */
    private static final Duration OUTAGE_STEP = Duration.ofSeconds(5);

    private static final Duration OUTAGE = Duration.ofMinutes(1);

    private static final Set<ErrorKind> PASSING = Set.of(ErrorKind.UNAVAILABLE, ErrorKind.TIMED_OUT);

    private final LostCreateFinder<I, O> finder;
    private final ErrorClassifier failures;
    private final I inputs;
    private final Predicate<LiveState<I, O>> asSent;
    private final boolean unique;
    private final RequestContext call;

    /**
     * @param asSent whether what is found is all that was asked for
     * @param unique whether nobody else can have made what is found
     */
    public CreateSearch(
            LostCreateFinder<I, O> finder,
            ErrorClassifier failures,
            I inputs,
            Predicate<LiveState<I, O>> asSent,
            boolean unique,
            RequestContext call) {
        this.finder = finder;
        this.failures = failures;
        this.inputs = inputs;
        this.asSent = asSent;
        this.unique = unique;
        this.call = call;
    }

    /** What is looked for, in words. */
    String sought() {
        return finder.describe(inputs);
    }

    boolean isUnique() {
        return unique;
    }

    boolean isOurs(LiveState<I, O> found) {
        return unique && asSent.test(found);
    }

    /** All that there is now. */
    List<LiveState<I, O>> find() {
        return finder.find(inputs, grace());
    }

    /** What broke the connection may last some time: tries again until it works, or the outage has lasted for too long. */
    <T> T outlast(Supplier<T> work) {
        RequestContext outage = call.grace(OUTAGE);
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!PASSING.contains(failures.kind(e)) || isOver() || outage.isOver()) throw e;
                pause(OUTAGE_STEP);
            }
        }
    }

    /** A request that ends what must not stay undone. */
    RequestContext grace() {
        return call.grace(GRACE);
    }

    void pause(Duration wait) {
        try {
            if (!wait.isZero()) call.pause(wait);
        } catch (ProviderException e) {
            // There is no time to wait for anything late, but one more look there must be.
        }
    }

    /** Whether the time is up, or the user has cancelled. */
    boolean isOver() {
        return call.isOver();
    }
}
