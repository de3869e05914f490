package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.resource.Caution.Moment;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Secrecy;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;

/** Previews and performs the updates of one kind of resource. */
final class Updates<I extends Record, O extends Record> {

    private final Resource<I, O> resource;
    private final Shape<I> inputs;
    private final Shape<O> outputs;
    private final States<I, O> states;
    private final Answer<I, O> answer;
    private final Cautions<I> cautions;
    private final Adoption adoption;
    private final Failures failures;

    Updates(
            Resource<I, O> resource,
            Shape<I> inputs,
            Shape<O> outputs,
            States<I, O> states,
            Answer<I, O> answer,
            Cautions<I> cautions,
            Adoption adoption,
            Failures failures) {
        this.resource = resource;
        this.inputs = inputs;
        this.outputs = outputs;
        this.states = states;
        this.answer = answer;
        this.cautions = cautions;
        this.adoption = adoption;
        this.failures = failures;
    }

    /** The new inputs without what must not change: ignored properties, and tags that others manage. */
    Properties effective(State old, Properties news, List<PropertyPath> ignored) {
        Properties now = news;
        for (PropertyPath path : ignored) now = path.reset(old.inputs(), now);
        return answer.view(now);
    }

    /** What an update will leave behind: the new inputs and the outputs that are there. */
    Properties preview(State old, Properties news, List<PropertyPath> ignored, Call call) {
        Properties now = effective(old, news, ignored);
        cautions.on(Moment.CHANGE, old.inputs(), now, call::warn);
        boolean foreign = adoption.isForeign(old);
        if (foreign) call.warn(Adoption.MESSAGE);
        Properties kept = foreign ? adoption.withUnknownOutputs(old.properties()) : old.properties();
        for (var property : inputs.properties()) kept = kept.without(property.name());
        return Secrecy.likeEntries(
                old.properties(), answer.shown(named(old, now)).and(kept));
    }

    State update(State old, Properties news, List<PropertyPath> ignored, Call call) {
        Properties now = named(old, effective(old, news, ignored));
        try {
            return states.keep(news, old.properties(), () -> updated(old, now, call));
        } catch (Unfinished e) {
            State state = e.state();
            throw e.with(new State(state.id(), state.inputs(), cautions.attempted(state.properties(), now)));
        }
    }

    /** Nobody knows how far an update without a response came, and the program may take it back before the next one. */
    private Live<I, O> updated(State old, Properties now, Call call) {
        Live<I, O> before = states.live(old);
        Live<I, O> updated;
        try {
            updated = resource.update(before, inputs.decode(now), call);
        } catch (RuntimeException e) {
            throw failures.isAmbiguous(e) ? new InitializationFailed(before, e) : e;
        }
        return adoption.isForeign(old) ? adopted(updated, now, call) : updated;
    }

    /** Reads all the outputs, and reports what is not as the program has it: nobody has compared it before. */
    private Live<I, O> adopted(Live<I, O> updated, Properties now, Call call) {
        try {
            Live<I, O> read = resource.read(updated.id(), outputs.decode(Properties.NONE), call);
            cautions.onDrift(now, now, answer.inputs(read, now), call::warn);
            return new Live<>(updated.id(), updated.inputs(), read.outputs());
        } catch (RuntimeException e) {
            throw e instanceof InitializationFailed ? e : new InitializationFailed(updated, e);
        }
    }

    /** The new inputs with the name that the resource has, where it was not known when they were checked. */
    private Properties named(State old, Properties news) {
        Properties named = news;
        for (var property : inputs.properties()) {
            boolean unnamed = property.autonamed() != null
                    && named.get(property.name()) == null
                    && named.get(Autonaming.KEPT) == null;
            if (unnamed) named = named.set(property.name(), old.properties().get(property.name()));
        }
        return named;
    }
}
