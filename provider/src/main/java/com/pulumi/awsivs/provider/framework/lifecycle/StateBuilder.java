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

/** Turns what the service has into what the engine stores. */
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

    /** The properties after a create or an update: live, completed and kept secret as the inputs say. */
    Properties properties(LiveState<?, ?> live, Properties known, Properties state) {
        Properties all =
                named(liveInputs(live, known)).and(outputs.encode(outputs.type().cast(live.outputs())));
        Properties hidden = Secrecy.likeEntries(state, Secrecy.likeEntries(known, Adoption.marked(all)));
        return ignored.noted(hidden, inputs.encode(inputs.type().cast(live.inputs())), known);
    }

    /** The state as it is to be compared: with the tags that are not ignored any more. */
    State restored(State old) {
        return ignored.restored(old);
    }

    /** What a preview shows of these inputs: all of them, and none that is hidden. */
    Properties shown(Properties news) {
        Properties shown = Properties.NONE;
        for (Property property : inputs.properties()) {
            shown = shown.set(property.name(), news.get(property.name()));
        }
        return named(shown);
    }

    /** A name is always an output, also that of a resource without one. */
    private Properties named(Properties live) {
        Properties named = live;
        for (Property property : inputs.properties()) {
            boolean nameless = property.autonamed() != null && live.get(property.name()) == null;
            if (nameless) named = named.with(property.name(), new Value.Text(""));
        }
        return named;
    }

    /** The live inputs in the words of the known ones: what would mean the same now is left as it was written. */
    Properties inputs(LiveState<?, ?> live, Properties known) {
        Properties now = liveInputs(live, known);
        Properties told = Properties.NONE;
        for (Property property : inputs.properties()) {
            String name = property.name();
            Value old = known.get(name);
            boolean same = Objects.equals(property.canonical(old, now), property.canonical(now.get(name), now));
            told = told.set(name, same && old != null ? old : now.get(name));
        }
        return Secrecy.likeEntries(known, told.set(Autonaming.KEPT, known.get(Autonaming.KEPT)));
    }

    /** The inputs that a program must have to get this resource: what is not its default. */
    Properties importedInputs(LiveState<?, ?> live) {
        Properties now = liveInputs(live, Properties.NONE);
        Properties needed = Properties.NONE;
        for (Property property : inputs.properties()) {
            boolean says = property.canonical(now.get(property.name()), now) != null;
            if (says) needed = needed.set(property.name(), now.get(property.name()));
            else if (property.autonamed() != null) needed = needed.with(Autonaming.KEPT, Autonaming.nameless());
        }
        return needed;
    }

    /** What tags others manage is no business of this resource. */
    Properties view(Properties given) {
        Properties view = given;
        for (Property property : inputs.properties()) {
            if (property.tagged()) view = view.set(property.name(), tags.visible(view.get(property.name())));
        }
        return view;
    }

    private Properties liveInputs(LiveState<?, ?> live, Properties known) {
        Properties encoded = view(inputs.encode(inputs.type().cast(live.inputs())));
        Properties said = Properties.NONE;
        for (Property property : inputs.properties()) {
            Value value = property.untold() ? known.get(property.name()) : encoded.get(property.name());
            if (value != null && !property.saysNothing(value)) said = said.with(property.name(), value);
        }
        return said;
    }
}
