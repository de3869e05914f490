package com.pulumi.awsivs.provider.framework.lifecycle;

import com.pulumi.awsivs.provider.framework.check.Autonaming;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.shape.Property;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Secrecy;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.Objects;

/** Builds the inputs and properties that the engine stores from the live state of a resource. */
final class StateBuilder<I extends Record, O extends Record> {

    private final Shape<I> inputs;
    private final Shape<O> outputs;
    private final TagPolicy tags;
    private final IgnoredTags ignored;

    StateBuilder(Shape<I> inputs, Shape<O> outputs, TagPolicy tags) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.tags = tags;
        this.ignored = new IgnoredTags(inputs, tags);
    }

    /** Returns the live inputs without empty values and ignored tags. Properties that the service does not return keep their known value. */
    Properties liveInputs(LiveState<?, ?> live, Properties known) {
        Properties encoded = withoutIgnoredTags(inputs.encode(inputs.type().cast(live.inputs())));
        Properties result = Properties.NONE;
        for (Property property : inputs.properties()) {
            boolean isKept = property.notReadBack() || (property.readOnImport() && !known.isEmpty());
            Value value = (isKept ? known : encoded).get(property.name());
            if (value != null && !property.isEmpty(value)) result = result.with(property.name(), value);
        }
        return inOrderOf(known, result);
    }

    /** Returns the live properties with the elements of each set in the known order, because the engine compares them by index. */
    Properties inOrderOf(Properties known, Properties live) {
        Properties ordered = live;
        for (Property property : inputs.properties()) {
            Value value = live.get(property.name());
            if (value == null) continue;
            ordered = ordered.with(property.name(), property.inOrderOf(known.get(property.name()), value));
        }
        return ordered;
    }

    /** Returns the properties to store: the live inputs and outputs, with each part secret that is secret in the known inputs or the old state. */
    Properties properties(LiveState<?, ?> live, Properties liveInputs, Properties known, Properties state) {
        Properties all = withName(liveInputs).and(outputs.encode(outputs.type().cast(live.outputs())));
        Properties secret = Secrecy.restoreEntries(state, Secrecy.restoreEntries(known, Adoption.mark(all)));
        return ignored.store(secret, inputs.encode(inputs.type().cast(live.inputs())), known);
    }

    /** Returns the state with the tags that were ignored at the last refresh, but are no longer ignored. */
    State withFormerlyIgnoredTags(State old) {
        return ignored.restore(old);
    }

    /** Returns the properties that a preview shows: the inputs without hidden ones. */
    Properties previewProperties(Properties news) {
        Properties visible = Properties.NONE;
        for (Property property : inputs.properties()) {
            visible = visible.set(property.name(), news.get(property.name()));
        }
        return withName(visible);
    }

    /** Adds an empty name to a resource without a name, because the outputs always contain a name. */
    private Properties withName(Properties live) {
        Properties named = live;
        for (Property property : inputs.properties()) {
            boolean unnamed = property.autonamed() != null && live.get(property.name()) == null;
            if (unnamed) named = named.with(property.name(), new Value.Text(""));
        }
        return named;
    }

    /** Returns the live inputs, with the known value of each property whose live value has the same meaning. */
    Properties refreshedInputs(Properties liveInputs, Properties known) {
        Properties result = Properties.NONE;
        for (Property property : inputs.properties()) {
            String name = property.name();
            Value old = known.get(name);
            Value now = liveInputs.get(name);
            boolean same = Objects.equals(property.canonical(old, liveInputs), property.canonical(now, liveInputs));
            result = result.set(name, same && old != null ? old : now);
        }
        return Secrecy.restoreEntries(known, result.set(Autonaming.RECORD, known.get(Autonaming.RECORD)));
    }

    /** Returns the inputs that a program needs to declare the resource: the live inputs that differ from their defaults. */
    Properties importedInputs(Properties liveInputs) {
        Properties needed = Properties.NONE;
        for (Property property : inputs.properties()) {
            Value value = liveInputs.get(property.name());
            if (property.canonical(value, liveInputs) != null) needed = needed.set(property.name(), value);
            else if (property.autonamed() != null) needed = needed.with(Autonaming.RECORD, Autonaming.noName());
        }
        return needed;
    }

    /** Returns the inputs without the tags that the provider is configured to ignore. */
    Properties withoutIgnoredTags(Properties given) {
        Properties result = given;
        for (Property property : inputs.properties()) {
            String name = property.name();
            if (property.tagged()) result = result.set(name, tags.withoutIgnored(result.get(name)));
        }
        return result;
    }
}
