package com.pulumi.awsivs.provider.framework.recovery;

import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.LostCreateFinder;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A create of which nobody could tell whether it came about. It stays in the state, under an id that is none of the
 * service's, so that whoever reads or deletes it looks for what it made: nothing that exists may be forgotten.
 *
 * <p>The engine takes another id from a read: {@code RefreshStep} in
 * <a href="https://github.com/pulumi/pulumi/blob/master/pkg/resource/deploy/step.go">step.go</a>.
 */
public final class UnconfirmedCreate {

    private static final String PREFIX = "unconfirmed: ";

    private UnconfirmedCreate() {}

    public static boolean is(String id) {
        return id.startsWith(PREFIX);
    }

    static <I extends Record, O extends Record> LiveState<I, O> live(String sought, I inputs, O nothing) {
        return new LiveState<>(PREFIX + sought, inputs, nothing);
    }

    /**
     * The id of what it made, if it made anything.
     *
     * @param ours whether what is found is what it made, and nobody else's
     */
    public static <I extends Record, O extends Record> Optional<String> made(
            LostCreateFinder<I, O> finder, I inputs, Predicate<LiveState<I, O>> ours, RequestContext call) {
        List<String> ids = finder.find(inputs, call).stream()
                .filter(ours)
                .map(LiveState::id)
                .toList();
        if (ids.size() > 1) {
            call.warn("There is more than one " + finder.describe(inputs) + ": " + ids.get(0)
                    + " is the one in the state; delete the others: " + String.join(", ", ids.subList(1, ids.size())));
        }
        return ids.stream().findFirst();
    }
}
