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
 * The requests that wait for a batch call. Each method reads and changes the state under one lock: a request that saw "no
 * result yet" in one step and "nobody leads" in the next would lead a batch of nothing.
 */
class BatchQueue<T> {

    /** One request for one ARN. Not a record: two requests for the same ARN are different requests. */
    static final class Request<T> {

        final String arn;
        private final CompletableFuture<Optional<T>> result = new CompletableFuture<>();

        Request(String arn) {
            this.arn = arn;
        }

        /** Empty where the batch does not know the ARN. */
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

    /** What a request does next: read its result, send the next batch, or wait for the batch that is under way. */
    record Step(boolean done, @Nullable CompletableFuture<Void> underWay) {

        boolean leads() {
            return !done && underWay == null;
        }
    }

    private final List<Request<T>> waiting = new ArrayList<>();
    private @Nullable CompletableFuture<Void> round;
    private boolean closed;

    synchronized void add(Request<T> request) {
        waiting.add(request);
    }

    synchronized void remove(Request<T> request) {
        waiting.remove(request);
    }

    /** A request without a result that finds no batch under way leads the next one. */
    synchronized Step next(Request<T> request) {
        if (closed || !request.isPending()) return new Step(true, null);
        if (round != null) return new Step(false, round);
        round = new CompletableFuture<>();
        return new Step(false, null);
    }

    /** Moves waiting requests into the batch, up to so many ARNs: more of them each time the call is throttled and repeated. */
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

    /** Puts back what the batch has not served: its leader ran out of time, the others may have more. */
    synchronized void giveBack(List<Request<T>> batch) {
        waiting.addAll(0, batch.stream().filter(Request::isPending).toList());
    }

    /** Ends the batch that is under way, after its requests have got their results. */
    synchronized void end() {
        if (round != null) round.complete(null);
        round = null;
    }

    /** Lets every request go without a batch, for good. */
    synchronized void close() {
        closed = true;
    }

    static Set<String> arns(List<? extends Request<?>> requests) {
        Set<String> arns = new LinkedHashSet<>();
        requests.forEach(request -> arns.add(request.arn));
        return arns;
    }

    /** Completes each request with what the batch has for its ARN. */
    static <T> void complete(List<Request<T>> requests, Map<String, T> found) {
        requests.forEach(request -> request.complete(Optional.ofNullable(found.get(request.arn))));
    }
}
