package com.pulumi.awsivs.provider.aws;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Queues the requests that wait for a batch call. Each method reads and changes the state under one lock. Otherwise a
 * request could first see that it has no result, and then, after its batch has completed, that no batch is in progress,
 * and would lead an empty batch.
 */
class BatchQueue<T> {

    /** A request for one ARN. This class is not a record, because two requests for the same ARN must not be equal. */
    static final class Request<T> {

        final String arn;
        private final CompletableFuture<Optional<T>> result = new CompletableFuture<>();

        Request(String arn) {
            this.arn = arn;
        }

        /** Completes the request. The value is empty if the batch did not return the ARN. */
        void complete(Optional<T> value) {
            result.complete(value);
        }

        void fail(RuntimeException failure) {
            result.completeExceptionally(failure);
        }

        boolean isPending() {
            return !result.isDone();
        }

        Optional<T> result() {
            return result.getNow(Optional.empty());
        }
    }

    /** The next step of a request: read its result, lead the next batch, or wait for the batch in progress. */
    record Step(boolean done, @Nullable CompletableFuture<Void> inProgress) {

        boolean leads() {
            return !done && inProgress == null;
        }
    }

    private final List<Request<T>> waiting = new ArrayList<>();
    private @Nullable CompletableFuture<Void> current;
    private boolean closed;

    synchronized void add(Request<T> request) {
        waiting.add(request);
    }

    synchronized void remove(Request<T> request) {
        waiting.remove(request);
    }

    /** Returns the next step. A request without a result leads the next batch if none is in progress. */
    synchronized Step next(Request<T> request) {
        if (closed || !request.isPending()) return new Step(true, null);
        if (current != null) return new Step(false, current);
        current = new CompletableFuture<>();
        return new Step(false, null);
    }

    /**
     * Moves waiting requests into the batch until the batch has the maximum number of ARNs, and returns the batch. When
     * a throttled batch is retried, this method adds the requests that have arrived meanwhile.
     */
    synchronized List<Request<T>> take(List<Request<T>> batch, int maxArns) {
        Set<String> arns = arns(batch);
        for (Request<T> request : List.copyOf(waiting)) {
            if (arns.size() == maxArns && !arns.contains(request.arn)) continue;
            arns.add(request.arn);
            batch.add(request);
            waiting.remove(request);
        }
        return batch;
    }

    /**
     * Returns the pending requests of a batch to the queue. The batch has pending requests if the time of its leader
     * has run out; the other requests may have time left.
     */
    synchronized void giveBack(List<Request<T>> batch) {
        waiting.addAll(0, batch.stream().filter(Request::isPending).toList());
    }

    /** Ends the batch in progress, after its requests were completed. */
    synchronized void end() {
        if (current != null) current.complete(null);
        current = null;
    }

    /** Closes the queue: from now on no request waits for a batch. */
    synchronized void close() {
        closed = true;
    }

    static Set<String> arns(List<? extends Request<?>> requests) {
        Set<String> arns = new LinkedHashSet<>();
        requests.forEach(request -> arns.add(request.arn));
        return arns;
    }

    /** Completes each request with the value of its ARN. */
    static <T> void complete(List<Request<T>> requests, Map<String, T> found) {
        requests.forEach(request -> request.complete(Optional.ofNullable(found.get(request.arn))));
    }
}
