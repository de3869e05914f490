package com.pulumi.awsivs.provider.framework.resource;

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
final class Unconfirmed {

    private static final String PREFIX = "unconfirmed: ";

    private Unconfirmed() {}

    static boolean is(String id) {
        return id.startsWith(PREFIX);
    }

    static <I extends Record, O extends Record> Live<I, O> live(String sought, I inputs, O nothing) {
        return new Live<>(PREFIX + sought, inputs, nothing);
    }

    /**
     * The id of what it made, if it made anything.
     *
     * @param ours whether what is found is what it made, and nobody else's
     */
    static <I extends Record, O extends Record> Optional<String> made(
            FindsLostCreates<I, O> finder, I inputs, Predicate<Live<I, O>> ours, Call call) {
        List<String> ids =
                finder.find(inputs, call).stream().filter(ours).map(Live::id).toList();
        if (ids.size() > 1) {
            call.warn("There is more than one " + finder.sought(inputs) + ": " + ids.get(0)
                    + " is the one in the state; delete the others: " + String.join(", ", ids.subList(1, ids.size())));
        }
        return ids.stream().findFirst();
    }
}
