package com.pulumi.awsivs.provider.framework.recovery;

import com.pulumi.awsivs.provider.framework.ErrorClassifier;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.IncompleteResourceException;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One create, also where its answer gets lost: what may have come about is looked for before anything is sent again, so
 * that nothing is made twice and nothing that exists is forgotten.
 */
public final class CreateRecovery<I extends Record, O extends Record> {

    private static final int ATTEMPTS = 3;

    /** How long to wait before each look: what was sent may arrive late. */
    private static final List<Duration> LOOKS =
            List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

    /** How long to wait for the twin of what was made at last. */
    private static final Duration TWIN = Duration.ofSeconds(4);

    private final Resource<I, O> resource;
    private final CreateSearch<I, O> search;
    private final ErrorClassifier failures;
    private final I inputs;
    private final O nothing;
    private final RequestContext call;
    private final RecoveryMessages words;
    private int attempt;
    private boolean twins;

    /**
     * Creates the recovery of one create.
     *
     * @param nothing outputs of which none is known
     */
    public CreateRecovery(
            Resource<I, O> resource,
            CreateSearch<I, O> search,
            ErrorClassifier failures,
            I inputs,
            O nothing,
            RequestContext call) {
        this.resource = resource;
        this.search = search;
        this.failures = failures;
        this.inputs = inputs;
        this.nothing = nothing;
        this.call = call;
        this.words = new RecoveryMessages(failures, call, search.sought());
    }

    public LiveState<I, O> create() {
        LiveState<I, O> made = null;
        while (made == null) made = attempt();
        if (attempt > 1 || twins) deleteTwins(made);
        return made;
    }

    /** Null where it may be tried again; the failure where that would not help. */
    private @Nullable LiveState<I, O> attempt() {
        attempt++;
        try {
            return resource.create(inputs, call);
        } catch (IncompleteResourceException e) {
            throw e;
        } catch (RuntimeException e) {
            return whatWasMade(e);
        }
    }

    private @Nullable LiveState<I, O> whatWasMade(RuntimeException failure) {
        boolean ambiguous = failures.mayHaveSucceeded(failure);
        if (!ambiguous && attempt == 1) throw failure;
        // A refusal may be of what an earlier attempt made: its key is taken, its place was the last.
        LiveState<I, O> made = look(failure, ambiguous ? LOOKS : List.of(Duration.ZERO));
        if (made == null && !ambiguous) throw failure;
        if (made == null && !mayBeRepeated(failure)) throw nothingFound(failure);
        return made;
    }

    /** What was waited for in vain may still be under way, and what comes of it would be one too many. */
    private boolean mayBeRepeated(RuntimeException failure) {
        return attempt < ATTEMPTS && failures.kind(failure) != ErrorKind.TIMED_OUT && !search.isOver();
    }

    private @Nullable LiveState<I, O> look(RuntimeException failure, List<Duration> looks) {
        call.status("no answer from the service: looking for the " + search.sought());
        for (Duration wait : looks) {
            search.pause(wait);
            List<LiveState<I, O>> found = found(failure);
            if (!found.isEmpty()) return adopt(found, failure);
            if (search.isOver()) return null;
        }
        return null;
    }

    private List<LiveState<I, O>> found(RuntimeException failure) {
        try {
            return search.outlast(search::find);
        } catch (RuntimeException e) {
            String why = failures.message(e);
            throw search.isUnique() ? unconfirmed(failure, why) : words.cannotTell(failure, why);
        }
    }

    private RuntimeException nothingFound(RuntimeException failure) {
        return search.isUnique() ? unconfirmed(failure, "there is none yet") : words.nothingFound(failure, attempt);
    }

    private IncompleteResourceException unconfirmed(RuntimeException failure, String why) {
        return new IncompleteResourceException(
                UnconfirmedCreate.live(search.sought(), inputs, nothing),
                List.of(words.unconfirmed(failure, attempt, why)));
    }

    private LiveState<I, O> adopt(List<LiveState<I, O>> found, RuntimeException failure) {
        if (!found.stream().allMatch(search::isOurs)) throw words.notOurs(ids(found), failure);
        twins = found.size() > 1; // somebody on the way has sent it twice
        LiveState<I, O> first = found.get(0);
        try {
            return resource.read(first.id(), nothing, search.grace());
        } catch (RuntimeException e) {
            throw new IncompleteResourceException(first, e);
        }
    }

    private static List<String> ids(List<? extends LiveState<?, ?>> found) {
        return found.stream().map(LiveState::id).toList();
    }

    /** A request that was given up can still arrive, and then there is one more than was asked for. */
    private void deleteTwins(LiveState<I, O> made) {
        search.pause(TWIN);
        try {
            List<String> kept = search.outlast(() -> deleteOthers(made));
            if (!kept.isEmpty()) call.warn(words.twins(made.id(), kept));
        } catch (RuntimeException e) {
            call.warn(words.perhapsTwins(made.id(), failures.message(e)));
        }
    }

    /** The ids of those that may be somebody else's. */
    private List<String> deleteOthers(LiveState<I, O> made) {
        List<String> kept = new ArrayList<>();
        for (LiveState<I, O> found : search.find()) {
            if (found.id().equals(made.id())) continue;
            if (search.isOurs(found)) resource.delete(found, search.grace());
            else kept.add(found.id());
        }
        return kept;
    }
}
