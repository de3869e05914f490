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
 * Creates one resource, even if a response is lost. Searches for the resource before it retries the request, so that no resource is
 * created twice, and none is missing from the state.
 */
public final class CreateRecovery<I extends Record, O extends Record> {

    private static final int MAX_ATTEMPTS = 3;

    /** The delay before each search. The delays are needed because a request may reach the service late. */
    private static final List<Duration> SEARCH_DELAYS =
            List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

    /** The delay before the search for a duplicate that a late request has created. */
    private static final Duration DUPLICATE_DELAY = Duration.ofSeconds(4);

    private final Resource<I, O> resource;
    private final CreateSearch<I, O> search;
    private final ErrorClassifier errors;
    private final I inputs;
    private final O noOutputs;
    private final RequestContext context;
    private final RecoveryMessages messages;
    private int attempt;
    private boolean foundDuplicates;

    /**
     * Prepares one create.
     *
     * @param noOutputs outputs without any value
     */
    public CreateRecovery(
            Resource<I, O> resource,
            CreateSearch<I, O> search,
            ErrorClassifier errors,
            I inputs,
            O noOutputs,
            RequestContext context) {
        this.resource = resource;
        this.search = search;
        this.errors = errors;
        this.inputs = inputs;
        this.noOutputs = noOutputs;
        this.context = context;
        this.messages = new RecoveryMessages(errors, context, search.description());
    }

    public LiveState<I, O> create() {
        LiveState<I, O> created = null;
        while (created == null) created = attempt();
        if (attempt > 1 || foundDuplicates) deleteDuplicates(created);
        return created;
    }

    /** Creates or finds the resource. Returns null if the create may be retried. */
    private @Nullable LiveState<I, O> attempt() {
        attempt++;
        try {
            return resource.create(inputs, context);
        } catch (IncompleteResourceException e) {
            throw e;
        } catch (RuntimeException e) {
            return recover(e);
        }
    }

    private @Nullable LiveState<I, O> recover(RuntimeException failure) {
        boolean ambiguous = errors.mayHaveSucceeded(failure);
        if (!ambiguous && attempt == 1) throw failure;
        // A retry may be rejected because an earlier attempt succeeded and stored the key, or used up the quota.
        LiveState<I, O> found = searchAndAdopt(failure, ambiguous ? SEARCH_DELAYS : List.of(Duration.ZERO));
        if (found == null && !ambiguous) throw failure;
        if (found == null && !mayRetry(failure)) throw notFound(failure);
        return found;
    }

    /** Returns whether the create may be retried. After a timeout, the first request may still succeed, and a retry would create a duplicate. */
    private boolean mayRetry(RuntimeException failure) {
        return attempt < MAX_ATTEMPTS && errors.kind(failure) != ErrorKind.TIMED_OUT && !search.isOver();
    }

    private @Nullable LiveState<I, O> searchAndAdopt(RuntimeException failure, List<Duration> delays) {
        context.status("no response from the service: looking for the " + search.description());
        for (Duration delay : delays) {
            search.pause(delay);
            List<LiveState<I, O>> found = search(failure);
            if (!found.isEmpty()) return adopt(found, failure);
            if (search.isOver()) return null;
        }
        return null;
    }

    private List<LiveState<I, O>> search(RuntimeException failure) {
        try {
            return search.retryDuringOutage(search::find);
        } catch (RuntimeException e) {
            String reason = errors.message(e);
            throw search.isUnique()
                    ? unconfirmed(messages.unconfirmedSearchFailed(failure, attempt, reason))
                    : messages.searchFailed(failure, reason);
        }
    }

    private RuntimeException notFound(RuntimeException failure) {
        return search.isUnique()
                ? unconfirmed(messages.unconfirmedNotFound(failure, attempt))
                : messages.notFound(failure, attempt);
    }

    private IncompleteResourceException unconfirmed(String reason) {
        return new IncompleteResourceException(
                UnconfirmedCreate.live(search.description(), inputs, noOutputs), List.of(reason));
    }

    private LiveState<I, O> adopt(List<LiveState<I, O>> found, RuntimeException failure) {
        if (!found.stream().allMatch(search::isCreatedHere)) throw messages.unknownOrigin(ids(found), failure);
        foundDuplicates = found.size() > 1; // a proxy may have repeated the request
        LiveState<I, O> first = found.get(0);
        try {
            return resource.adopt(first.id(), noOutputs, search.isOver() ? search.graceContext() : context);
        } catch (IncompleteResourceException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IncompleteResourceException(first, e);
        }
    }

    private static List<String> ids(List<? extends LiveState<?, ?>> found) {
        return found.stream().map(LiveState::id).toList();
    }

    /** Deletes the duplicates that earlier requests have created, because a request may reach the service after the retry. */
    private void deleteDuplicates(LiveState<I, O> created) {
        search.pause(DUPLICATE_DELAY);
        try {
            List<String> remaining = search.retryDuringOutage(() -> deleteOthers(created));
            if (!remaining.isEmpty()) context.warn(messages.duplicates(created.id(), remaining));
        } catch (RuntimeException e) {
            context.warn(messages.duplicateSearchFailed(created.id(), errors.message(e)));
        }
    }

    /** Deletes the other resources that this create has created. Returns the ids of the matches of unknown origin. */
    private List<String> deleteOthers(LiveState<I, O> created) {
        List<String> remaining = new ArrayList<>();
        for (LiveState<I, O> found : search.find()) {
            if (found.id().equals(created.id())) continue;
            if (search.isCreatedHere(found)) resource.delete(found, search.graceContext());
            else remaining.add(found.id());
        }
        return remaining;
    }
}
