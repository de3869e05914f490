package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.resource.FindsLostCreates.Found;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One create, also where its answer gets lost: what may have come about is looked for before anything is sent again, so
 * that nothing is made twice and nothing that exists is forgotten.
 */
final class Creation<I extends Record, O extends Record> {

    private static final int ATTEMPTS = 3;

    /** How long to wait before each look: what was sent may arrive late. */
    private static final List<Duration> LOOKS =
            List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

    /** For looking once more when the request itself has no time left, or the user has cancelled it. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private static final Duration OUTAGE = Duration.ofSeconds(5);

    private static final Set<Fault.Kind> PASSING = Set.of(Fault.Kind.UNAVAILABLE, Fault.Kind.TIMED_OUT);

    private static final String REPEATED = "A request without an answer was repeated, and ";

    private final Resource<I, O> resource;
    private final FindsLostCreates<I, O> finder;
    private final Failures failures;
    private final I inputs;
    private final O nothing;
    private final boolean unique;
    private final Call call;

    /**
     * @param nothing outputs of which none is known
     * @param unique whether nobody else can have made what is found
     */
    Creation(
            Resource<I, O> resource,
            FindsLostCreates<I, O> finder,
            Failures failures,
            I inputs,
            O nothing,
            boolean unique,
            Call call) {
        this.resource = resource;
        this.finder = finder;
        this.failures = failures;
        this.inputs = inputs;
        this.nothing = nothing;
        this.unique = unique;
        this.call = call;
    }

    Live<I, O> create() {
        for (int attempt = 1; ; attempt++) {
            try {
                Live<I, O> created = resource.create(inputs, call);
                if (attempt > 1) deleteLate(created);
                return created;
            } catch (InitializationFailed e) {
                throw e;
            } catch (RuntimeException e) {
                Live<I, O> made = whatWasMade(e, attempt);
                if (made != null) return made;
            }
        }
    }

    /** Null where it may be tried again; the failure where that would not help. */
    private @Nullable Live<I, O> whatWasMade(RuntimeException failure, int attempt) {
        boolean ambiguous = failures.isAmbiguous(failure);
        if (!ambiguous && attempt == 1) throw failure;
        // A refusal may be of what an earlier attempt made: its key is taken, its place was the last.
        Live<I, O> made = look(failure, ambiguous ? LOOKS : List.of(Duration.ZERO));
        if (made == null && !ambiguous) throw failure;
        if (made == null && (attempt == ATTEMPTS || isOver())) throw nothingFound(failure, attempt);
        return made;
    }

    private @Nullable Live<I, O> look(RuntimeException failure, List<Duration> looks) {
        call.status("no answer from the service: looking for the " + finder.sought(inputs));
        for (Duration wait : looks) {
            pause(wait);
            List<Found<I, O>> found = found(failure);
            if (!found.isEmpty()) return adopt(found, failure);
            if (isOver()) return null;
        }
        return null;
    }

    private void pause(Duration wait) {
        try {
            if (!wait.isZero()) call.pause(wait);
        } catch (Fault e) {
            // There is no time to wait for anything late, but one more look there must be.
        }
    }

    private boolean isOver() {
        try {
            call.remaining();
            return false;
        } catch (Fault e) {
            return true;
        }
    }

    private List<Found<I, O>> found(RuntimeException failure) {
        try {
            return outlast(this::find);
        } catch (RuntimeException e) {
            throw cannotTell(failure, e);
        }
    }

    private List<Found<I, O>> find() {
        return finder.find(inputs, call.grace(GRACE));
    }

    /** What broke the connection may last: as long as there is time, it is tried again. */
    private <T> T outlast(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!PASSING.contains(kind(e)) || isOver()) throw e;
                pause(OUTAGE);
            }
        }
    }

    private Fault cannotTell(RuntimeException failure, RuntimeException why) {
        return new Fault(
                kind(failure),
                failures.words(failure)
                        + ". It may have been made all the same, and whether it was could not be found out: "
                        + failures.words(why) + ". Look for a " + finder.sought(inputs) + ". "
                        + wayOut(call.importCommand("<id>")),
                failure);
    }

    private Live<I, O> adopt(List<Found<I, O>> found, RuntimeException failure) {
        Found<I, O> first = found.get(0);
        if (found.size() > 1 || !first.asSent() || !unique) throw notOurs(found, failure);
        String id = first.live().id();
        try {
            return resource.read(id, nothing, call.grace(GRACE));
        } catch (RuntimeException e) {
            throw new InitializationFailed(first.live(), e);
        }
    }

    /** A request that was given up can still arrive, and then there is one more than was asked for. */
    private void deleteLate(Live<I, O> created) {
        try {
            List<String> kept = outlast(() -> deleteOthers(created));
            if (!kept.isEmpty()) {
                call.warn(REPEATED + "there is more than one " + finder.sought(inputs) + " now: " + created.id()
                        + " is the one in the state; " + String.join(", ", kept)
                        + " may have come of the first request.");
            }
        } catch (RuntimeException e) {
            call.warn(REPEATED + "whether both came about could not be found out: " + failures.words(e) + ". "
                    + created.id() + " is the one in the state; look for another " + finder.sought(inputs) + ".");
        }
    }

    /** The ids of those that may be somebody else's. */
    private List<String> deleteOthers(Live<I, O> created) {
        List<String> kept = new ArrayList<>();
        for (Found<I, O> found : find()) {
            String id = found.live().id();
            if (id.equals(created.id())) continue;
            if (unique && found.asSent()) resource.delete(found.live(), call.grace(GRACE));
            else kept.add(id);
        }
        return kept;
    }

    private Fault nothingFound(RuntimeException failure, int attempts) {
        String tried = attempts == 1 ? "" : " (tried " + attempts + " times)";
        return new Fault(
                kind(failure),
                failures.words(failure) + tried + ". No " + finder.sought(inputs) + " is there; run pulumi up again",
                failure);
    }

    private Fault notOurs(List<Found<I, O>> found, RuntimeException failure) {
        String lines =
                found.stream().map(each -> call.importCommand(each.live().id())).collect(Collectors.joining(", or: "));
        return new Fault(
                kind(failure),
                failures.words(failure) + ". It may have been made all the same: there is "
                        + (found.size() > 1 ? found.size() + " times a " : "a ") + finder.sought(inputs)
                        + ", and whether this create made it cannot be told. " + wayOut(lines),
                failure);
    }

    private static String wayOut(String lines) {
        return "If it did, take it into the stack: " + lines
                + " ; or delete it. Otherwise the next pulumi up makes another one";
    }

    private Fault.Kind kind(RuntimeException failure) {
        return failures.explain(failure) instanceof Fault fault ? fault.kind() : Fault.Kind.UNAVAILABLE;
    }
}
