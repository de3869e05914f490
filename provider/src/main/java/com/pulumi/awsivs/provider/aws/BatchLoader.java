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

    /**
     * @param maxBatchSize the maximum number of ARNs in one call
     * @param many the batch call
     * @param one the single call
     * @param onDenied called once, with one of the ARNs, when the role lacks the permission for the batch call. From
     *     then on each value is loaded by a single call
     */
    public BatchLoader(
            int maxBatchSize,
            BatchCall<V> many,
            BiFunction<String, RequestContext, V> one,
            BiConsumer<String, RequestContext> onDenied) {
        this(maxBatchSize, many, one, onDenied, new BatchQueue<>());
    }

    BatchLoader(
            int maxBatchSize,
            BatchCall<V> many,
            BiFunction<String, RequestContext, V> one,
            BiConsumer<String, RequestContext> onDenied,
            BatchQueue<V> queue) {
        this.maxBatchSize = maxBatchSize;
        this.many = many;
        this.one = one;
        this.onDenied = onDenied;
        this.queue = queue;
    }

    public V load(String arn, RequestContext context) {
        Request<V> request = new Request<>(arn);
        queue.add(request);
        try {
            for (Step step = queue.next(request); !step.done(); step = queue.next(request)) {
                if (step.leads()) lead(context);
                else context.await(Objects.requireNonNull(step.inProgress()), UNTIL_REQUEST_ENDS);
            }
            return request.result().orElseGet(() -> one.apply(arn, context));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            queue.remove(request);
        }
    }

    private void lead(RequestContext context) {
        List<Request<V>> batch = new ArrayList<>();
        try {
            var parts = new ArrayDeque<>(send(batch, () -> queue.take(batch, maxBatchSize), context));
            while (!parts.isEmpty()) parts.addAll(sendPart(parts.pop(), context));
        } catch (RuntimeException e) {
            if (batch.isEmpty() || context.isOver()) throw e;
            batch.forEach(request -> request.fail(e));
        } finally {
            queue.giveBack(batch);
            queue.end();
        }
    }

    /** Sends a part of a rejected batch. A failure of this part does not fail the other parts. */
    private List<List<Request<V>>> sendPart(List<Request<V>> part, RequestContext context) {
        try {
            if (BatchQueue.arns(part).size() > 1) return send(part, () -> part, context);
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
     * @param requests supplies the requests of the batch when the permit is issued
     * @return the two halves of the batch if the service rejected it because of an invalid ARN, otherwise an empty
     *     list. Rejected halves are halved again until only the requests for the invalid ARN fail
     */
    private List<List<Request<V>>> send(
            List<Request<V>> batch, Supplier<List<Request<V>>> requests, RequestContext context) {
        Optional<Map<String, V>> values;
        try {
            values = many.send(context, () -> severalArns(requests.get()));
        } catch (AwsCallException e) {
            if (e.isInvalid()) return halves(batch);
            if (e.isDenied()) denied(batch, context);
            else if (e.isNotFound())
                BatchQueue.complete(batch, Map.of()); // the single calls report which resource does not exist
            else throw e;
            return List.of();
        }
        if (values.isPresent()) BatchQueue.complete(batch, values.get());
        else completeWithOne(batch, context);
        return List.of();
    }

    private static @Nullable Set<String> severalArns(List<? extends Request<?>> requests) {
        Set<String> arns = BatchQueue.arns(requests);
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
