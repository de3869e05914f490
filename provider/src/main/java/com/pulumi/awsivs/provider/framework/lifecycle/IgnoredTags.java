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
 * Stores the ignored tags of a resource in a hidden output. The refresh before an update runs with the provider configuration of the
 * last deployment. It therefore still omits a tag that is no longer ignored. The update that follows reads the tag from the hidden
 * output.
 */
final class IgnoredTags {

    /** The name of the hidden output: an object with the ignored tags of each property that contains tags. */
    static final String OUTPUT = Shape.HIDDEN + "ignored";

    private final Shape<?> inputs;
    private final TagPolicy tags;

    IgnoredTags(Shape<?> inputs, TagPolicy tags) {
        this.inputs = inputs;
        this.tags = tags;
    }

    /** Returns the outputs with the ignored tags of the live inputs, which become secret if the known tags are secret. */
    Properties store(Properties outputs, Properties live, Properties known) {
        Properties stored = Properties.NONE;
        for (Property property : inputs.properties()) {
            String name = property.name();
            if (!property.tagged() || !(live.get(name) instanceof Properties all)) continue;
            Properties ignored = all;
            for (String key : entries(tags.withoutIgnored(all)).keySet()) ignored = ignored.without(key);
            Value knownTags = known.get(name);
            boolean secret = knownTags != null && knownTags.hasSecrets();
            if (!ignored.isEmpty()) stored = stored.with(name, secret ? new Secret(ignored) : ignored);
        }
        return stored.isEmpty() ? outputs : outputs.with(OUTPUT, stored);
    }

    /** Returns the state with the stored tags that are no longer ignored added to its outputs, and to its inputs if these lack them. */
    State restore(State state) {
        Properties restoredInputs = state.inputs();
        Properties outputs = state.properties();
        for (Property property : inputs.properties()) {
            if (!property.tagged()) continue;
            String name = property.name();
            Properties stored = outputs.get(OUTPUT) instanceof Properties some ? some : Properties.NONE;
            Value all = merge(outputs.get(name), tags.withoutIgnored(stored.get(name)));
            restoredInputs = restoredInputs.set(name, merge(restoredInputs.get(name), tags.withoutIgnored(all)));
            outputs = outputs.set(name, all);
        }
        return new State(state.id(), restoredInputs, outputs);
    }

    /** Merges two sets of tags. If both contain a key, the first value is used. The merged tags are secret if one of the sets is. */
    private static @Nullable Value merge(@Nullable Value first, @Nullable Value second) {
        if (entries(first).keySet().containsAll(entries(second).keySet())) return first;
        if (first != null && !first.isNull() && !(first.reveal() instanceof Properties)) return first;
        Properties all = new Properties(entries(second)).and(new Properties(entries(first)));
        return first instanceof Secret || second instanceof Secret ? new Secret(all) : all;
    }

    private static Map<String, Value> entries(@Nullable Value tags) {
        return tags != null && tags.reveal() instanceof Properties all ? all.entries() : Map.of();
    }
}
