package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.BatchQueue.Request;
import com.pulumi.awsivs.provider.aws.BatchQueue.Step;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Loads values by ARN, and combines waiting requests into batch calls. One of the requests is the leader: it waits for
 * the rate limit, sends one batch call for all requests that are waiting at that time, and completes them. Requests
 * that arrive meanwhile wait for the next batch. No timer is needed, because requests collect during the wait for the
 * rate limit. If only one ARN is requested when the permit is issued, it is loaded by a single call, because only a
 * single call reports why a value cannot be read.
 *
 * <p>No permit of the rate limiter is requested while another permit is held: the halves of a rejected batch, and
 * single calls, are sent after the batch call has returned.
 */
public final class BatchLoader<V> {

    /**
     * A time limit that is longer than any request of the engine, so that the time limit of the request itself ends the
     * wait.
     */
    private static final Duration UNTIL_REQUEST_ENDS = Duration.ofDays(1);

    /** Sends a batch call. */
    @FunctionalInterface
    public interface BatchCall<V> {

        /**
         * Sends the call. A resource that is missing in the result may still exist: only a single call reports that a
         * resource does not exist.
         *
         * @param arns supplies the ARNs when the rate limit permits the call, or null if no call is to be sent
         * @return the values by ARN; empty if no call was sent
         */
        Optional<Map<String, V>> send(RequestContext context, Supplier<@Nullable Set<String>> arns);
    }

    private final int maxBatchSize;
    private final BatchCall<V> many;
    private final BiFunction<String, RequestContext, V> one;
    private final BiConsumer<String, RequestContext> onDenied;
    private final BatchQueue<V> queue;
    private final ReadAhead<V> readAhead;

    /**
     * @param maxBatchSize the maximum number of ARNs in one call
     * @param many the batch call
     * @param one the single call
     * @param onDenied called once, with one of the ARNs, when the role lacks the permission for the batch call. From
     *     then on each value is loaded by a single call
     * @param readAhead fetches and keeps values that are not requested yet
     */
    public BatchLoader(
            int maxBatchSize,
            BatchCall<V> many,
            BiFunction<String, RequestContext, V> one,
            BiConsumer<String, RequestContext> onDenied,
            ReadAhead<V> readAhead) {
        this(maxBatchSize, many, one, onDenied, readAhead, new BatchQueue<>());
    }

    BatchLoader(
            int maxBatchSize,
            BatchCall<V> many,
            BiFunction<String, RequestContext, V> one,
            BiConsumer<String, RequestContext> onDenied,
            ReadAhead<V> readAhead,
            BatchQueue<V> queue) {
        this.maxBatchSize = maxBatchSize;
        this.many = many;
        this.one = one;
        this.onDenied = onDenied;
        this.readAhead = readAhead;
        this.queue = queue;
    }

    public V load(String arn, RequestContext context) {
        Optional<V> ahead = readAhead.take(arn);
        return ahead.isPresent() ? ahead.get() : loadNow(new Request<>(arn), context);
    }

    private V loadNow(Request<V> request, RequestContext context) {
        queue.add(request);
        try {
            for (Step step = queue.next(request); !step.done(); step = queue.next(request)) {
                if (step.leads()) lead(context);
                else awaitBatch(request, Objects.requireNonNull(step.inProgress()), context);
            }
            return request.result().orElseGet(() -> one.apply(request.arn, context));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            queue.remove(request);
        }
    }

    /** Waits for the batch in progress, which may have fetched the value although this request is not part of it. */
    private void awaitBatch(Request<V> request, CompletableFuture<Void> batch, RequestContext context) {
        context.await(batch, UNTIL_REQUEST_ENDS);
        if (request.isPending()) readAhead.take(request.arn).ifPresent(value -> request.complete(Optional.of(value)));
    }

    private void lead(RequestContext context) {
        List<Request<V>> batch = new ArrayList<>();
        try {
            readAhead.beforeBatch(maxBatchSize, context);
            var parts = new ArrayDeque<>(send(batch, () -> filled(queue.take(batch, maxBatchSize)), context));
            while (!parts.isEmpty()) parts.addAll(sendPart(parts.pop(), context));
        } catch (RuntimeException e) {
            if (batch.isEmpty() || context.isOver()) throw e;
            batch.forEach(request -> request.fail(e));
        } finally {
            queue.giveBack(batch);
            queue.end();
        }
    }

    /** Sends a part of a batch again. A failure of this part does not fail the other parts. */
    private List<List<Request<V>>> sendPart(List<Request<V>> part, RequestContext context) {
        try {
            if (BatchQueue.arns(part).size() > 1) return send(part, () -> BatchQueue.arns(part), context);
            completeWithOne(part, context);
        } catch (RuntimeException e) {
            if (context.isOver()) throw e;
            part.forEach(request -> request.fail(e));
        }
        return List.of();
    }

    /**
     * Sends one batch call and completes its requests.
     *
     * @param arns supplies the ARNs of the batch when the permit is issued
     * @return the parts of the batch that are to be sent again: the two halves if the service rejected the batch
     *     because of an invalid ARN, which are halved again until only the requests for that ARN fail; the whole batch
     *     if a batch failed that contained ARNs that were not requested; otherwise none
     */
    private List<List<Request<V>>> send(List<Request<V>> batch, Supplier<Set<String>> arns, RequestContext context) {
        Optional<Map<String, V>> values;
        try {
            values = many.send(context, () -> several(arns.get()));
        } catch (AwsCallException e) {
            if (readAhead.failed()) return List.of(batch);
            if (e.isInvalid()) return halves(batch);
            if (e.isDenied()) denied(batch, context);
            else if (e.isNotFound())
                BatchQueue.complete(batch, Map.of()); // the single calls report which resource does not exist
            else throw e;
            return List.of();
        }
        if (values.isEmpty()) completeWithOne(batch, context);
        else {
            readAhead.keep(values.get(), BatchQueue.arns(batch));
            BatchQueue.complete(batch, values.get());
        }
        return List.of();
    }

    private Set<String> filled(List<Request<V>> batch) {
        return readAhead.fill(BatchQueue.arns(batch), maxBatchSize);
    }

    private static @Nullable Set<String> several(Set<String> arns) {
        return arns.size() == 1 ? null : arns;
    }

    private void denied(List<Request<V>> batch, RequestContext context) {
        onDenied.accept(BatchQueue.arns(batch).iterator().next(), context);
        // The queue is closed after onDenied: otherwise requests would send single calls before it is known whether
        // those are denied, too.
        queue.close();
        BatchQueue.complete(batch, Map.of());
    }

    private void completeWithOne(List<Request<V>> requests, RequestContext context) {
        String arn = BatchQueue.arns(requests).iterator().next();
        BatchQueue.complete(requests, Map.of(arn, one.apply(arn, context)));
    }

    private static <V> List<List<Request<V>>> halves(List<Request<V>> requests) {
        int half = requests.size() / 2;
        return List.of(requests.subList(0, half), requests.subList(half, requests.size()));
    }
}
