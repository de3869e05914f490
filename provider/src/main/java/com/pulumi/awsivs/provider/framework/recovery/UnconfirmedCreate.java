package com.pulumi.awsivs.provider.framework.recovery;

import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A create whose result is unknown. It is recorded in the state with an id that the service never uses. A read or delete first searches
 * for the resource that the create may have created, so that no existing resource is missing from the state.
 *
 * <p>The engine accepts that a read returns another id: see {@code RefreshStep} in
 * <a href="https://github.com/pulumi/pulumi/blob/master/pkg/resource/deploy/step.go">step.go</a>.
 */
public final class UnconfirmedCreate {

    private static final String PREFIX = "unconfirmed: ";

    private UnconfirmedCreate() {}

    public static boolean isId(String id) {
        return id.startsWith(PREFIX);
    }

    static <I extends Record, O extends Record> LiveState<I, O> live(String description, I inputs, O noOutputs) {
        return new LiveState<>(PREFIX + description, inputs, noOutputs);
    }

    /**
     * Returns the id of the created resource, or empty if no resource was created.
     *
     * @param isCreatedHere whether only this create can have created a found resource
     */
    public static <I extends Record, O extends Record> Optional<String> findId(
            LostCreateFinder<I, O> finder, I inputs, Predicate<LiveState<I, O>> isCreatedHere, RequestContext context) {
        List<String> ids = finder.find(inputs, context).stream()
                .filter(isCreatedHere)
                .map(LiveState::id)
                .toList();
        if (ids.size() > 1) {
            context.warn("More than one " + finder.describe(inputs) + " exists: " + ids.get(0)
                    + " is the one in the state; delete the others: " + String.join(", ", ids.subList(1, ids.size())));
        }
        return ids.stream().findFirst();
    }
}
