package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.FreshValues.Moment;
import com.pulumi.awsivs.provider.aws.throttle.RateLimit;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.Page;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fetches values before they are requested. While requests wait for the rate limit, it fills the free places of their
 * batch with other ARNs of the account's list, and keeps the values until they are requested. The list is read in the
 * background, in its own rate limit. A failure of the list or of a filled batch ends reading ahead without a message,
 * because it is an optimization: the role may lack the permission to list. Decision 20 gives the reasons.
 */
public final class ReadAhead<V> {

    /** The number of requested ARNs below which no list is read: small stacks need one or two batches anyway. */
    private static final int MIN_REQUESTED = 8;

    /** The rate from which reading ahead is pointless: eight reads at a time are then as fast as the engine. */
    private static final double MAX_RATE = 20;

    /**
     * The time for a batch call and for the engine's next requests. Together with twice the interval of the rate limit
     * it decides whether requests follow a batch closely.
     */
    private static final Duration RESPONSE_TIME = Duration.ofMillis(200);

    /** Reads a page of the account's list. */
    @FunctionalInterface
    public interface PageCall {

        /**
         * Sends the call.
         *
         * @param token the token of the page; empty for the first page
         */
        Page<String> send(String token, RequestContext context);
    }

    private final @Nullable PageCall pages;
    private final Duration closely;
    private final LongSupplier nanoTime;
    private final Executor background;
    private final FreshValues<V> values;
    private final LikelyArns arns = new LikelyArns();
    private Set<String> guesses = Set.of();
    private @Nullable Moment lastBatch;
    private boolean isFollowing;
    private boolean isListing;
    private boolean ended;

    ReadAhead(
            @Nullable PageCall pages,
            RateLimit limit,
            LongSupplier writes,
            LongSupplier nanoTime,
            Executor background) {
        this.pages = pages;
        this.closely = RESPONSE_TIME.plusNanos((long) (2e9 / limit.perSecond()));
        this.nanoTime = nanoTime;
        this.background = background;
        this.values = new FreshValues<>(nanoTime, writes);
        this.ended = pages == null || limit.unlimited() || limit.perSecond() > MAX_RATE;
    }

    /**
     * Reads ahead the resources of the account's list.
     *
     * @param pages reads a page of the list
     * @param limit the rate limit of the batch call
     * @param writes the number of writes of this process that have started or ended
     */
    public static <V> ReadAhead<V> ofList(PageCall pages, RateLimit limit, LongSupplier writes) {
        return new ReadAhead<>(pages, limit, writes, System::nanoTime, BackgroundTask::run);
    }

    /**
     * Keeps the values that a batch call returns unasked, and never asks for more.
     *
     * @param writes the number of writes of this process that have started or ended
     */
    public static <V> ReadAhead<V> ofReturned(LongSupplier writes) {
        return new ReadAhead<>(null, RateLimit.of(1), writes, System::nanoTime, BackgroundTask::run);
    }

    /** Returns the value of a requested ARN, if it was fetched before and is fresh. */
    synchronized Optional<V> take(String arn) {
        arns.request(arn);
        return values.take(arn);
    }

    /** Starts to read the next page of the list, if a batch with free places follows the last one closely. */
    void beforeBatch(int maxBatchSize, RequestContext context) {
        String token = tokenToRead(maxBatchSize);
        if (token == null || pages == null) return;
        PageCall list = pages;
        background.execute(() -> {
            try {
                Page<String> page = list.send(token, new SilentContext(context));
                add(page);
            } catch (RuntimeException e) {
                end();
            }
        });
    }

    private synchronized @Nullable String tokenToRead(int maxBatchSize) {
        isFollowing = lastBatch != null && nanoTime.getAsLong() - lastBatch.nanoTime() <= closely.toNanos();
        boolean needed = !ended && isFollowing && !isListing && arns.requested() >= MIN_REQUESTED;
        if (!needed || unread().limit(maxBatchSize).count() == maxBatchSize) return null;
        String token = arns.nextToken();
        isListing = token != null;
        return token;
    }

    private synchronized void add(Page<String> page) {
        arns.add(page.items(), page.nextToken());
        isListing = false;
    }

    private Stream<String> unread() {
        return arns.likely(arn -> !values.contains(arn));
    }

    /** Returns the ARNs of a batch that is about to be sent, with other likely ARNs in its free places. */
    synchronized Set<String> fill(Set<String> requested, int maxBatchSize) {
        lastBatch = values.now();
        boolean isUseful = arns.isUseful();
        for (String arn : values.expire()) if (!isUseful) arns.drop(arn);
        guesses = new LinkedHashSet<>();
        if (isFollowing && !ended)
            unread().limit(maxBatchSize - requested.size()).forEach(guesses::add);
        Set<String> all = new LinkedHashSet<>(requested);
        all.addAll(guesses);
        return all;
    }

    /** Keeps the values of a batch that were not requested by it. */
    synchronized void keep(Map<String, V> found, Set<String> requested) {
        Moment sent = lastBatch;
        if (sent == null) return;
        found.forEach((arn, value) -> {
            if (!requested.contains(arn)) values.add(arn, value, sent);
        });
        guesses.stream().filter(arn -> !found.containsKey(arn)).forEach(arns::drop);
        guesses = Set.of();
    }

    /**
     * Ends reading ahead if the batch that failed contained other ARNs than the requested ones, which may be the cause:
     * the role may be allowed to read only the resources of its stack. Returns whether it did.
     */
    synchronized boolean failed() {
        boolean filled = !guesses.isEmpty();
        guesses = Set.of();
        ended |= filled;
        return filled;
    }

    private synchronized void end() {
        ended = true;
    }
}
