package com.pulumi.awsivs.provider.framework.lifecycle;

import com.pulumi.awsivs.provider.framework.ErrorClassifier;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.check.Autonaming;
import com.pulumi.awsivs.provider.framework.check.Warnings;
import com.pulumi.awsivs.provider.framework.resource.IncompleteResourceException;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Secrecy;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.List;

/** Previews and performs the updates of one kind of resource. */
final class ResourceUpdater<I extends Record, O extends Record> {

    private final Resource<I, O> resource;
    private final Shape<I> inputs;
    private final Shape<O> outputs;
    private final StateConverter<I, O> states;
    private final StateBuilder<I, O> answer;
    private final Warnings<I> cautions;
    private final Adoption adoption;
    private final ErrorClassifier failures;

    ResourceUpdater(
            Resource<I, O> resource,
            Shape<I> inputs,
            Shape<O> outputs,
            StateConverter<I, O> states,
            StateBuilder<I, O> answer,
            Warnings<I> cautions,
            Adoption adoption,
            ErrorClassifier failures) {
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
    Properties preview(State old, Properties news, List<PropertyPath> ignored, RequestContext call) {
        Properties now = effective(old, news, ignored);
        cautions.on(Trigger.CHANGE, old.inputs(), now, call::warn);
        boolean foreign = adoption.isForeign(old);
        if (foreign) call.warn(Adoption.MESSAGE);
        Properties kept = foreign ? adoption.withUnknownOutputs(old.properties()) : old.properties();
        for (var property : inputs.properties()) kept = kept.without(property.name());
        return Secrecy.likeEntries(
                old.properties(), answer.shown(named(old, now)).and(kept));
    }

    State update(State old, Properties news, List<PropertyPath> ignored, RequestContext call) {
        Properties now = named(old, effective(old, news, ignored));
        try {
            return states.keep(news, old.properties(), () -> updated(old, now, call));
        } catch (ResourceInitFailedException e) {
            State state = e.state();
            throw e.with(new State(state.id(), state.inputs(), cautions.attempted(state.properties(), now)));
        }
    }

    /** Nobody knows how far an update without a response came, and the program may take it back before the next one. */
    private LiveState<I, O> updated(State old, Properties now, RequestContext call) {
        LiveState<I, O> before = states.live(old);
        LiveState<I, O> updated;
        try {
            updated = resource.update(before, inputs.decode(now), call);
        } catch (RuntimeException e) {
            throw failures.mayHaveSucceeded(e) ? new IncompleteResourceException(before, e) : e;
        }
        return adoption.isForeign(old) ? adopted(updated, now, call) : updated;
    }

    /** Reads all the outputs, and reports what is not as the program has it: nobody has compared it before. */
    private LiveState<I, O> adopted(LiveState<I, O> updated, Properties now, RequestContext call) {
        try {
            LiveState<I, O> read = resource.read(updated.id(), outputs.decode(Properties.NONE), call);
            cautions.onDrift(now, now, answer.inputs(read, now), call::warn);
            return new LiveState<>(updated.id(), updated.inputs(), read.outputs());
        } catch (RuntimeException e) {
            throw e instanceof IncompleteResourceException ? e : new IncompleteResourceException(updated, e);
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
