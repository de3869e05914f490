package com.pulumi.awsivs.provider.aws;

import com.pulumi.awsivs.provider.aws.BatchQueue.Request;
import com.pulumi.awsivs.provider.aws.BatchQueue.Step;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.api.Ivs;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.AccessDeniedException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.ValidationException;

/**
 * Loads values by ARN, those that are requested at the same time in calls of up to 50. One of the requests leads: it waits for
 * the rate limit, takes all that wait by then, and completes them; meanwhile the next ones collect. There is no timer: a request
 * that is alone when the permit comes is not sent as a batch, for the call for one value says what is wrong with it.
 *
 * <p>No permit of the rate limiter is requested while another is held: the halves of a rejected batch, and calls for one value,
 * are sent after the batch call has returned.
 */
public final class BatchLoader<T> {

    /** IVS accepts no more ARNs in a call. */
    public static final int MAX_BATCH_SIZE = 50;

    /** Longer than any request of the engine, which ends the wait by its own time. */
    private static final Duration UNTIL_THE_CALL_ENDS = Duration.ofDays(1);

    /** Where the values come from. */
    public interface Source<T> {

        /** The operation that reads many. */
        String operation();

        /** Those that exist, by ARN. An ARN that is missing is unknown: only {@link #one} can tell that it does not exist. */
        Map<String, T> many(IvsClient ivs, Set<String> arns, RequestContext call);

        T one(String arn, RequestContext call);

        /** Called once, when the role may not read many, with one of the ARNs. From then on each is read by {@link #one}. */
        void denied(String arn, RequestContext call);
    }

    private enum Outcome {
        COMPLETED,
        /** Nothing was sent: there is one ARN only. */
        SINGLE,
        /** One of the ARNs is not valid, and IVS does not say which. */
        REJECTED,
        DENIED
    }

    private final Ivs ivs;
    private final Source<T> source;
    private final BatchQueue<T> queue;

    public BatchLoader(Ivs ivs, Source<T> source) {
        this(ivs, source, new BatchQueue<>());
    }

    BatchLoader(Ivs ivs, Source<T> source, BatchQueue<T> queue) {
        this.ivs = ivs;
        this.source = source;
        this.queue = queue;
    }

    public T load(String arn, RequestContext call) {
        Request<T> request = new Request<>(arn);
        queue.add(request);
        try {
            for (Step step = queue.next(request); !step.done(); step = queue.next(request)) {
                if (step.leads()) lead(call);
                else call.await(Objects.requireNonNull(step.underWay()), UNTIL_THE_CALL_ENDS);
            }
            return request.result().orElseGet(() -> source.one(arn, call));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            queue.remove(request);
        }
    }

    private void lead(RequestContext call) {
        List<Request<T>> batch = new ArrayList<>();
        try {
            var parts = new ArrayDeque<>(send(batch, () -> queue.take(batch, MAX_BATCH_SIZE), call));
            while (!parts.isEmpty()) parts.addAll(sendPart(parts.pop(), call));
        } catch (RuntimeException e) {
            if (batch.isEmpty() || call.isOver()) throw e;
            batch.forEach(request -> request.fail(e));
        } finally {
            queue.giveBack(batch);
            queue.end();
        }
    }

    /** A part of a rejected batch that fails does not fail the other parts. */
    private List<List<Request<T>>> sendPart(List<Request<T>> part, RequestContext call) {
        try {
            if (BatchQueue.arns(part).size() > 1) return send(part, () -> part, call);
            completeWithOne(part, call);
        } catch (RuntimeException e) {
            if (call.isOver()) throw e;
            part.forEach(request -> request.fail(e));
        }
        return List.of();
    }

    /**
     * Sends one batch call, and then what its outcome asks for.
     *
     * @param requests what the batch holds: asked when the permit has come
     * @return the halves of a rejected batch: in the end the requests for the invalid ARN are alone, and hear of it
     */
    private List<List<Request<T>>> send(
            List<Request<T>> batch, Supplier<List<Request<T>>> requests, RequestContext call) {
        Outcome outcome = ivs.inTurn(source.operation(), call, client -> ask(client, requests.get(), call));
        if (outcome == Outcome.REJECTED) return halves(batch);
        if (outcome == Outcome.SINGLE) completeWithOne(batch, call);
        if (outcome == Outcome.DENIED) {
            queue.close();
            source.denied(BatchQueue.arns(batch).iterator().next(), call);
            BatchQueue.complete(batch, Map.of());
        }
        return List.of();
    }

    private Outcome ask(IvsClient client, List<Request<T>> batch, RequestContext call) {
        Set<String> arns = BatchQueue.arns(batch);
        if (arns.size() == 1) return Outcome.SINGLE;
        try {
            BatchQueue.complete(batch, source.many(client, arns, call));
        } catch (AccessDeniedException e) {
            return Outcome.DENIED;
        } catch (ResourceNotFoundException e) {
            BatchQueue.complete(batch, Map.of()); // the call for each one tells which of them does not exist, if any
        } catch (ValidationException e) {
            return Outcome.REJECTED;
        }
        return Outcome.COMPLETED;
    }

    private void completeWithOne(List<Request<T>> requests, RequestContext call) {
        String arn = BatchQueue.arns(requests).iterator().next();
        BatchQueue.complete(requests, Map.of(arn, source.one(arn, call)));
    }

    private static <T> List<List<Request<T>>> halves(List<Request<T>> requests) {
        int half = requests.size() / 2;
        return List.of(requests.subList(0, half), requests.subList(half, requests.size()));
    }
}
