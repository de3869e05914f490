package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.resource.FindsLostCreates.Found;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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

    /** How often, and how long, an outage that hides what was made is sat out. */
    private static final Duration OUTAGE_STEP = Duration.ofSeconds(5);

    private static final Duration OUTAGE = Duration.ofMinutes(1);

    /** How long to wait for the twin of what was made at last. */
    private static final Duration TWIN = Duration.ofSeconds(4);

    private static final Set<Fault.Kind> PASSING = Set.of(Fault.Kind.UNAVAILABLE, Fault.Kind.TIMED_OUT);

    private static final String REPEATED = "A request without an answer was repeated, and ";

    private final Resource<I, O> resource;
    private final FindsLostCreates<I, O> finder;
    private final Failures failures;
    private final I inputs;
    private final O nothing;
    private final boolean unique;
    private final Call call;
    private final String sought;
    private final LostCreateWords words;

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
        this.sought = finder.sought(inputs);
        this.words = new LostCreateWords(failures, call, sought);
    }

    Live<I, O> create() {
        int attempt = 1;
        Live<I, O> made = made(attempt);
        while (made == null) made = made(++attempt);
        if (attempt > 1) deleteTwins(made);
        return made;
    }

    private @Nullable Live<I, O> made(int attempt) {
        try {
            return resource.create(inputs, call);
        } catch (InitializationFailed e) {
            throw e;
        } catch (RuntimeException e) {
            return whatWasMade(e, attempt);
        }
    }

    /** Null where it may be tried again; the failure where that would not help. */
    private @Nullable Live<I, O> whatWasMade(RuntimeException failure, int attempt) {
        boolean ambiguous = failures.isAmbiguous(failure);
        if (!ambiguous && attempt == 1) throw failure;
        // A refusal may be of what an earlier attempt made: its key is taken, its place was the last.
        Live<I, O> made = look(failure, ambiguous ? LOOKS : List.of(Duration.ZERO));
        if (made == null && !ambiguous) throw failure;
        if (made == null && unique && isOver(call)) throw unconfirmed(failure, "there is none yet");
        if (made == null && (attempt == ATTEMPTS || isOver(call))) throw words.nothingFound(failure, attempt);
        return made;
    }

    private @Nullable Live<I, O> look(RuntimeException failure, List<Duration> looks) {
        call.status("no answer from the service: looking for the " + sought);
        for (Duration wait : looks) {
            pause(wait);
            List<Found<I, O>> found = found(failure);
            if (!found.isEmpty()) return adopt(found, failure);
            if (isOver(call)) return null;
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

    private static boolean isOver(Call each) {
        try {
            each.remaining();
            return false;
        } catch (Fault e) {
            return true;
        }
    }

    private List<Found<I, O>> found(RuntimeException failure) {
        try {
            return outlast(this::find);
        } catch (RuntimeException e) {
            String why = failures.words(e);
            throw unique ? unconfirmed(failure, why) : words.cannotTell(failure, why);
        }
    }

    private List<Found<I, O>> find() {
        return finder.find(inputs, call.grace(GRACE));
    }

    /** What broke the connection may last some time. */
    private <T> T outlast(Supplier<T> work) {
        Call outage = call.grace(OUTAGE);
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!PASSING.contains(failures.kind(e)) || isOver(call) || isOver(outage)) throw e;
                pause(OUTAGE_STEP);
            }
        }
    }

    private InitializationFailed unconfirmed(RuntimeException failure, String why) {
        return new InitializationFailed(
                Unconfirmed.live(sought, inputs, nothing), List.of(words.unconfirmed(failure, why)));
    }

    private Live<I, O> adopt(List<Found<I, O>> found, RuntimeException failure) {
        if (!unique || !found.stream().allMatch(Found::asSent)) throw words.notOurs(ids(found), failure);
        Live<I, O> first = found.get(0).live();
        try {
            return resource.read(first.id(), nothing, call.grace(GRACE));
        } catch (RuntimeException e) {
            throw new InitializationFailed(first, e);
        }
    }

    private static List<String> ids(List<? extends Found<?, ?>> found) {
        return found.stream().map(each -> each.live().id()).toList();
    }

    /** A request that was given up can still arrive, and then there is one more than was asked for. */
    private void deleteTwins(Live<I, O> made) {
        pause(TWIN);
        try {
            List<String> kept = outlast(() -> deleteOthers(made));
            if (!kept.isEmpty()) {
                call.warn(REPEATED + "there is more than one " + sought + " now: " + made.id()
                        + " is the one in the state; " + String.join(", ", kept)
                        + " may have come of the first request.");
            }
        } catch (RuntimeException e) {
            call.warn(REPEATED + "whether both came about could not be found out: " + failures.words(e) + ". "
                    + made.id() + " is the one in the state; look for another " + sought + ".");
        }
    }

    /** The ids of those that may be somebody else's. */
    private List<String> deleteOthers(Live<I, O> made) {
        List<String> kept = new ArrayList<>();
        for (Found<I, O> found : find()) {
            String id = found.live().id();
            if (id.equals(made.id())) continue;
            if (unique && found.asSent()) resource.delete(found.live(), call.grace(GRACE));
            else kept.add(id);
        }
        return kept;
    }
}
