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

/** Searches for the resources that a create without a response may have created. */
public final class CreateSearch<I extends Record, O extends Record> {

    /** The time limit of a search after the request has timed out or was cancelled. */
    private static final Duration GRACE_PERIOD = Duration.ofSeconds(30);

    /** The interval between retries while the service cannot be reached. {@link #OUTAGE_LIMIT} is their time limit. */
    private static final Duration OUTAGE_RETRY_INTERVAL = Duration.ofSeconds(5);

    private static final Duration OUTAGE_LIMIT = Duration.ofMinutes(1);
    private static final Set<ErrorKind> TRANSIENT = Set.of(ErrorKind.UNAVAILABLE, ErrorKind.TIMED_OUT);

    private final LostCreateFinder<I, O> finder;
    private final ErrorClassifier errors;
    private final I inputs;
    private final Predicate<LiveState<I, O>> hasInputs;
    private final boolean unique;
    private final RequestContext context;

    /**
     * Creates a search.
     *
     * @param hasInputs whether a found resource has the inputs of the create
     * @param unique whether only this create can have used its value of {@link LostCreateFinder#property()}
     */
    public CreateSearch(
            LostCreateFinder<I, O> finder,
            ErrorClassifier errors,
            I inputs,
            Predicate<LiveState<I, O>> hasInputs,
            boolean unique,
            RequestContext context) {
        this.finder = finder;
        this.errors = errors;
        this.inputs = inputs;
        this.hasInputs = hasInputs;
        this.unique = unique;
        this.context = context;
    }

    /** Returns the description of the resource for messages, as in "channel named live". */
    String description() {
        return finder.describe(inputs);
    }

    boolean isUnique() {
        return unique;
    }

    /** Returns whether only this create can have created the found resource. */
    boolean isCreatedHere(LiveState<I, O> found) {
        return unique && hasInputs.test(found);
    }

    /** Returns all matching resources that exist now. */
    List<LiveState<I, O>> find() {
        return finder.find(inputs, graceContext());
    }

    /** Retries the work while the service cannot be reached, because the outage that lost the response may continue. */
    <T> T retryDuringOutage(Supplier<T> work) {
        RequestContext outage = context.grace(OUTAGE_LIMIT);
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!TRANSIENT.contains(errors.kind(e)) || isOver() || outage.isOver()) throw e;
                pause(OUTAGE_RETRY_INTERVAL);
            }
        }
    }

    /** Returns a context for work that must finish even if the request has timed out or was cancelled. */
    RequestContext graceContext() {
        return context.grace(GRACE_PERIOD);
    }

    void pause(Duration time) {
        try {
            if (!time.isZero()) context.pause(time);
        } catch (ProviderException e) {
            // The request has timed out or was cancelled, so the next search runs without waiting for late requests.
        }
    }

    /** Returns whether the request has timed out or was cancelled. */
    boolean isOver() {
        return context.isOver();
    }
}
