package com.pulumi.awsivs.provider.framework.lifecycle;

import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.shape.Property;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.framework.value.Value.Secret;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the tags that a resource has and the provider ignores. The refresh before an update runs with the provider's
 * configuration of the last deployment: when a tag is ignored no longer, that refresh still leaves it out, and only this note
 * lets the update that follows see it.
 */
final class IgnoredTags {

    /** Among the outputs: what is ignored, by the name of the property that it would be in. */
    static final String NOTE = Shape.HIDDEN + "ignored";

    private final Shape<?> inputs;
    private final TagPolicy tags;

    IgnoredTags(Shape<?> inputs, TagPolicy tags) {
        this.inputs = inputs;
        this.tags = tags;
    }

    /** The outputs with a note of what is ignored of the live inputs; it is as secret as the known tags. */
    Properties noted(Properties outputs, Properties live, Properties known) {
        Properties ignored = Properties.NONE;
        for (Property property : inputs.properties()) {
            String name = property.name();
            if (!property.tagged() || !(live.get(name) instanceof Properties all)) continue;
            Properties hidden = all;
            for (String key : entries(tags.visible(all)).keySet()) hidden = hidden.without(key);
            Value model = known.get(name);
            boolean secret = model != null && model.hasSecrets();
            if (!hidden.isEmpty()) ignored = ignored.with(name, secret ? new Secret(hidden) : hidden);
        }
        return ignored.isEmpty() ? outputs : outputs.with(NOTE, ignored);
    }

    /** The state with those tags that it has as ignored, or left out of its inputs, and that are not ignored any more. */
    State restored(State state) {
        Properties restoredInputs = state.inputs();
        Properties outputs = state.properties();
        for (Property property : inputs.properties()) {
            if (!property.tagged()) continue;
            String name = property.name();
            Properties note = outputs.get(NOTE) instanceof Properties noted ? noted : Properties.NONE;
            Value all = with(outputs.get(name), tags.visible(note.get(name)));
            restoredInputs = restoredInputs.set(name, with(restoredInputs.get(name), tags.visible(all)));
            outputs = outputs.set(name, all);
        }
        return new State(state.id(), restoredInputs, outputs);
    }

    /** The tags and those of the others whose keys they do not have. What is secret of either stays so. */
    private static @Nullable Value with(@Nullable Value some, @Nullable Value others) {
        if (entries(some).keySet().containsAll(entries(others).keySet())) return some;
        if (some != null && !some.isNull() && !(some.reveal() instanceof Properties)) return some;
        Properties all = new Properties(entries(others)).and(new Properties(entries(some)));
        return some instanceof Secret || others instanceof Secret ? new Secret(all) : all;
    }

    private static Map<String, Value> entries(@Nullable Value tags) {
        return tags != null && tags.reveal() instanceof Properties all ? all.entries() : Map.of();
    }
}
