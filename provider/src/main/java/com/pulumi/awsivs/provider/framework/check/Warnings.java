package com.pulumi.awsivs.provider.framework.check;

import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.resource.Warning.Change;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Evaluates the warnings of a resource or of the provider configuration. */
public final class Warnings<I extends Record> {

    /** The hidden input with the deployed values of the properties that a refresh found changed. The warnings of the next update need them. */
    public static final String DEPLOYED = "__deployed";

    /** The hidden output with the values that an incomplete update may have set, and that must therefore not be reported as drift. */
    private static final String ATTEMPTED = "__attempted";

    private final Shape<I> shape;
    private final List<Warning<I>> all;

    public Warnings(Shape<I> shape, List<Warning<I>> all) {
        this.shape = shape;
        this.all = all;
    }

    public void onCreate(Properties now, Consumer<String> warning) {
        for (Warning<I> each : due(Trigger.CHANGE, now)) {
            warn(each, new Change<>(null, null, shape.decode(now), shape.names(), unknown(now)), warning);
        }
    }

    /** Evaluates the warnings that do not depend on a change. */
    public void onCheck(Properties old, Properties now, Consumer<String> warning) {
        I before = old.isEmpty() ? null : shape.decode(old);
        for (Warning<I> each : due(Trigger.CHECK, now)) {
            warn(each, new Change<>(before, before, shape.decode(now), changed(old, now), unknown(now)), warning);
        }
    }

    /** Evaluates the warnings about a change from the old to the new inputs. */
    public void on(Trigger trigger, Properties old, Properties now, Consumer<String> warning) {
        on(trigger, old, now, changed(old, now), warning);
    }

    public void on(Trigger trigger, Properties old, Properties now, Set<String> changed, Consumer<String> warning) {
        Change<I> change =
                new Change<>(shape.decode(deployed(old)), shape.decode(old), shape.decode(now), changed, unknown(now));
        for (Warning<I> each : due(trigger, now)) {
            if (each.concerns(changed)) warn(each, change, warning);
        }
    }

    /**
     * Evaluates the warnings about drift. Returns the live inputs, with the deployed values of drifted properties in {@link #DEPLOYED}.
     *
     * @param stored the inputs in the state; after an incomplete update these are still the old inputs
     * @param properties the properties in the state, with the values that an incomplete update may have set
     */
    public Properties onDrift(Properties stored, Properties properties, Properties live, Consumer<String> warning) {
        Properties deployed = withAttemptedChanges(deployed(stored), properties, live);
        Set<String> changed = changed(deployed, live);
        on(Trigger.DRIFT, deployed, live, changed, warning);
        Properties drifted = Properties.NONE;
        for (String name : driftProperties()) {
            if (changed.contains(name)) drifted = drifted.with(name, orNull(deployed.get(name)));
        }
        return drifted.isEmpty() ? live : live.with(DEPLOYED, drifted);
    }

    /** Adds the hidden output with the values that an incomplete update may have set, for the properties that drift warnings read. */
    public Properties withAttempt(Properties properties, Properties now) {
        Properties attempted = Properties.NONE;
        for (String name : driftProperties()) attempted = attempted.with(name, orNull(now.get(name)));
        return attempted.isEmpty() ? properties : properties.with(ATTEMPTED, attempted);
    }

    /** Returns the deployed inputs, with the live values that an incomplete update has set, because Pulumi has deployed these values. */
    private Properties withAttemptedChanges(Properties deployed, Properties properties, Properties live) {
        if (!(properties.get(ATTEMPTED) instanceof Properties attempted)) return deployed;
        Properties result = deployed;
        Set<String> different = changed(attempted, live);
        for (String name : driftProperties()) if (!different.contains(name)) result = result.set(name, live.get(name));
        return result;
    }

    private Set<String> driftProperties() {
        return all.stream()
                .filter(each -> each.trigger() == Trigger.DRIFT)
                .flatMap(each -> each.reads().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Value orNull(@Nullable Value value) {
        return value == null ? new Value.Null() : value;
    }

    private static Properties deployed(Properties inputs) {
        return inputs.get(DEPLOYED) instanceof Properties drifted
                ? inputs.without(DEPLOYED).and(drifted)
                : inputs;
    }

    private List<Warning<I>> due(Trigger trigger, Properties now) {
        return all.stream()
                .filter(each -> each.trigger() == trigger && InputCheck.areKnown(each.reads(), now))
                .toList();
    }

    private static Set<String> unknown(Properties now) {
        return now.entries().entrySet().stream()
                .filter(entry -> !entry.getValue().isKnown())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<String> changed(Properties old, Properties now) {
        return shape.diff(old, now).stream()
                .map(difference -> difference.path().top())
                .collect(Collectors.toSet());
    }

    private void warn(Warning<I> each, Change<I> change, Consumer<String> warning) {
        @Nullable String text = each.message().on(change);
        if (text != null) warning.accept(text);
    }
}
