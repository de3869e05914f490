package com.pulumi.awsivs.provider.framework.check;

import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.resource.Warning.Change;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides which of a resource's cautions are due. */
public final class Warnings<I extends Record> {

    /** What was deployed, where a refresh found something else: it lets the next update say that it repairs. */
    public static final String DEPLOYED = "__deployed";

    /** What an unfinished update has changed, or may have: that is no change made outside. */
    private static final String ATTEMPTED = "__attempted";

    private final Shape<I> shape;
    private final List<Warning<I>> cautions;

    public Warnings(Shape<I> shape, List<Warning<I>> cautions) {
        this.shape = shape;
        this.cautions = cautions;
    }

    public void onCreate(Properties now, Consumer<String> warning) {
        for (Warning<I> caution : due(Trigger.CHANGE, now)) {
            warn(caution, new Change<>(null, null, shape.decode(now), shape.names()), warning);
        }
    }

    /** Says what settings deserve that may have been deployed before. */
    public void onCheck(Properties old, Properties now, Consumer<String> warning) {
        I before = old.isEmpty() ? null : shape.decode(old);
        for (Warning<I> caution : due(Trigger.CHECK, now)) {
            warn(caution, new Change<>(before, before, shape.decode(now), changed(old, now)), warning);
        }
    }

    /** Says what a change from the old inputs to the new ones deserves. */
    public void on(Trigger moment, Properties old, Properties now, Consumer<String> warning) {
        on(moment, old, now, changed(old, now), warning);
    }

    public void on(Trigger moment, Properties old, Properties now, Set<String> changed, Consumer<String> warning) {
        Change<I> change = new Change<>(shape.decode(deployed(old)), shape.decode(old), shape.decode(now), changed);
        for (Warning<I> caution : due(moment, now)) {
            if (caution.reads().stream().anyMatch(changed::contains)) warn(caution, change, warning);
        }
    }

    /**
     * Says what differs at the service from what was deployed, and adds a note of it to the live inputs.
     *
     * @param stored the inputs in the state: after an update that stayed unfinished the engine keeps the old ones
     * @param properties the properties in the state, with a note of what such an update has changed
     */
    public Properties onDrift(Properties stored, Properties properties, Properties live, Consumer<String> warning) {
        Properties deployed = withOwnChanges(deployed(stored), properties, live);
        on(Trigger.DRIFT, deployed, live, warning);
        Properties note = Properties.NONE;
        Set<String> changed = changed(deployed, live);
        for (String name : watched()) {
            if (changed.contains(name)) note = note.with(name, orNull(deployed.get(name)));
        }
        return note.isEmpty() ? live : live.with(DEPLOYED, note);
    }

    /** The properties with a note of what an unfinished update has changed, or may have, of what is watched for drift. */
    public Properties attempted(Properties properties, Properties now) {
        Properties note = Properties.NONE;
        for (String name : watched()) note = note.with(name, orNull(now.get(name)));
        return note.isEmpty() ? properties : properties.with(ATTEMPTED, note);
    }

    /** What is at the service as an unfinished update wanted it was deployed by Pulumi, not changed outside. */
    private Properties withOwnChanges(Properties deployed, Properties properties, Properties live) {
        if (!(properties.get(ATTEMPTED) instanceof Properties note)) return deployed;
        Properties all = deployed;
        Set<String> different = changed(note, live);
        for (String name : watched()) if (!different.contains(name)) all = all.set(name, live.get(name));
        return all;
    }

    private Set<String> watched() {
        return cautions.stream()
                .filter(caution -> caution.trigger() == Trigger.DRIFT)
                .flatMap(caution -> caution.reads().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Value orNull(@Nullable Value value) {
        return value == null ? new Value.Null() : value;
    }

    private static Properties deployed(Properties inputs) {
        return inputs.get(DEPLOYED) instanceof Properties note
                ? inputs.without(DEPLOYED).and(note)
                : inputs;
    }

    private List<Warning<I>> due(Trigger moment, Properties now) {
        return cautions.stream()
                .filter(caution -> caution.trigger() == moment && InputCheck.areKnown(caution.reads(), now))
                .toList();
    }

    private Set<String> changed(Properties old, Properties now) {
        return shape.diff(old, now).stream()
                .map(difference -> difference.path().top())
                .collect(Collectors.toSet());
    }

    private void warn(Warning<I> caution, Change<I> change, Consumer<String> warning) {
        @Nullable String text = caution.message().on(change);
        if (text != null) warning.accept(text);
    }
}
