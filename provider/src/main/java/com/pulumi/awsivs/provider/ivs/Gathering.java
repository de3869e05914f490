package com.pulumi.awsivs.provider.ivs;

import com.pulumi.awsivs.provider.framework.resource.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.ivs.model.AccessDeniedException;
import software.amazon.awssdk.services.ivs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.ivs.model.ValidationException;

/**
 * Gathers what is read at the same time into calls of up to 50. One of the readers leads: it waits for the turn, takes all
 * that wait by then, and answers them; meanwhile the next ones gather. There is no timer: whoever is alone goes at once.
 */
final class Gathering<T> {

    /** IVS takes no more at once. */
    static final int MOST = 50;

    /** Where things come from. */
    interface Source<T> {

        /** The operation that reads many. */
        String operation();

        /** Those that there are, by ARN. An ARN that is missing is not gone, but unknown. */
        Map<String, T> many(IvsClient ivs, Set<String> arns, Call call);

        T one(String arn, Call call);

        /** Says, once, what it costs that this role may not read many. */
        void denied(Call call);
    }

    /** No record: it is itself and equals no other. */
    private static final class Reader<T> {

        private final String arn;
        private final CompletableFuture<Optional<T>> answer = new CompletableFuture<>();

        Reader(String arn) {
            this.arn = arn;
        }
    }

    private final Ivs ivs;
    private final Source<T> source;
    private final List<Reader<T>> waiting = new ArrayList<>();
    private @Nullable CompletableFuture<Void> underWay;
    private volatile boolean denied;

    Gathering(Ivs ivs, Source<T> source) {
        this.ivs = ivs;
        this.source = source;
    }

    T read(String arn, Call call) {
        Reader<T> reader = new Reader<>(arn);
        join(reader);
        try {
            while (!reader.answer.isDone() && !denied) leadOrWait(call);
            return reader.answer.getNow(Optional.empty()).orElseGet(() -> source.one(arn, call));
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        } finally {
            leave(reader);
        }
    }

    private void leadOrWait(Call call) {
        CompletableFuture<Void> round = new CompletableFuture<>();
        CompletableFuture<Void> other = lead(round);
        if (other != null) {
            call.await(other, Duration.ofDays(1)); // the call's own time is shorter
            return;
        }
        try {
            serve(call);
        } finally {
            end();
            round.complete(null);
        }
    }

    private synchronized void join(Reader<T> reader) {
        waiting.add(reader);
    }

    private synchronized void leave(Reader<T> reader) {
        waiting.remove(reader);
    }

    /** Null for the new leader, and otherwise the round that is under way. */
    private synchronized @Nullable CompletableFuture<Void> lead(CompletableFuture<Void> round) {
        if (underWay == null) {
            underWay = round;
            return null;
        }
        return underWay;
    }

    private synchronized void end() {
        underWay = null;
    }

    private void serve(Call call) {
        List<Reader<T>> taken = new ArrayList<>();
        try {
            inTurn(call, () -> take(taken));
        } catch (RuntimeException e) {
            if (call.isOver() || taken.isEmpty()) {
                giveBack(taken); // the others may have more time
                throw e;
            }
            taken.forEach(reader -> reader.answer.completeExceptionally(e));
        }
    }

    /** Who is to be answered is asked when the turn has come. */
    private void inTurn(Call call, Supplier<List<Reader<T>>> readers) {
        ivs.inTurn(source.operation(), call, client -> {
            answer(readers.get(), client, call);
            return readers;
        });
    }

    private void answer(List<Reader<T>> readers, IvsClient client, Call call) {
        Set<String> arns = arns(readers);
        Map<String, T> found;
        try {
            found = arns.size() == 1 ? alone(arns.iterator().next(), call) : source.many(client, arns, call);
        } catch (AccessDeniedException e) {
            if (arns.size() == 1) throw e;
            denied = true;
            source.denied(call);
            found = Map.of();
        } catch (ResourceNotFoundException e) {
            if (arns.size() == 1) throw e;
            found = Map.of(); // of which of them, if of any, each call for one will tell
        } catch (ValidationException e) {
            if (arns.size() == 1) throw e;
            split(readers, call); // one of them is to blame, and it alone shall hear of it
            return;
        }
        for (Reader<T> reader : readers) reader.answer.complete(Optional.ofNullable(found.get(reader.arn)));
    }

    /** Answered by the call that says what is wrong: that there is no such thing, say. */
    private Map<String, T> alone(String arn, Call call) {
        return Map.of(arn, source.one(arn, call));
    }

    private void split(List<Reader<T>> readers, Call call) {
        int half = readers.size() / 2;
        for (List<Reader<T>> some : List.of(readers.subList(0, half), readers.subList(half, readers.size()))) {
            try {
                inTurn(call, () -> some);
            } catch (RuntimeException e) {
                if (call.isOver()) throw e;
                some.forEach(reader -> reader.answer.completeExceptionally(e));
            }
        }
    }

    /** Whoever waits, up to the most of one call: more of them when IVS refused the call the first time. */
    private synchronized List<Reader<T>> take(List<Reader<T>> taken) {
        Set<String> arns = arns(taken);
        for (Reader<T> reader : List.copyOf(waiting)) {
            if (arns.size() == MOST && !arns.contains(reader.arn)) continue;
            arns.add(reader.arn);
            taken.add(reader);
            waiting.remove(reader);
        }
        return taken;
    }

    private synchronized void giveBack(List<Reader<T>> taken) {
        taken.removeIf(reader -> reader.answer.isDone());
        waiting.addAll(0, taken);
    }

    private static <T> Set<String> arns(List<Reader<T>> readers) {
        Set<String> arns = new LinkedHashSet<>();
        readers.forEach(reader -> arns.add(reader.arn));
        return arns;
    }
}
