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

/** Previews and performs the updates of one resource type. */
final class ResourceUpdater<I extends Record, O extends Record> {

    private final Resource<I, O> resource;
    private final Shape<I> inputs;
    private final Shape<O> outputs;
    private final StateConverter<I, O> converter;
    private final StateBuilder<I, O> stateBuilder;
    private final Warnings<I> warnings;
    private final Adoption adoption;
    private final ErrorClassifier errors;

    ResourceUpdater(
            Resource<I, O> resource,
            Shape<I> inputs,
            Shape<O> outputs,
            StateConverter<I, O> converter,
            StateBuilder<I, O> stateBuilder,
            Warnings<I> warnings,
            Adoption adoption,
            ErrorClassifier errors) {
        this.resource = resource;
        this.inputs = inputs;
        this.outputs = outputs;
        this.converter = converter;
        this.stateBuilder = stateBuilder;
        this.warnings = warnings;
        this.adoption = adoption;
        this.errors = errors;
    }

    /** Returns the new inputs, with the old values of the properties in {@code ignoreChanges}, and without ignored tags. */
    Properties effectiveInputs(State old, Properties news, List<PropertyPath> ignored) {
        Properties now = news;
        for (PropertyPath path : ignored) now = path.restore(old.inputs(), now);
        return stateBuilder.withoutIgnoredTags(now);
    }

    /** Returns the expected properties after the update: the new inputs and the current outputs. */
    Properties preview(State old, Properties news, List<PropertyPath> ignored, RequestContext context) {
        Properties now = effectiveInputs(old, news, ignored);
        warnings.on(Trigger.CHANGE, old.inputs(), now, context::warn);
        boolean adopts = adoption.isFromAnotherProvider(old);
        if (adopts) context.warn(Adoption.MESSAGE);
        Properties kept = adopts ? adoption.withUnknownOutputs(old.properties()) : old.properties();
        for (var property : inputs.properties()) kept = kept.without(property.name());
        return Secrecy.restoreEntries(
                old.properties(),
                stateBuilder.previewProperties(withNameOfState(now, old)).and(kept));
    }

    State update(State old, Properties news, List<PropertyPath> ignored, RequestContext context) {
        Properties now = withNameOfState(effectiveInputs(old, news, ignored), old);
        try {
            return converter.toState(news, old.properties(), () -> updateLive(old, now, context));
        } catch (ResourceInitFailedException e) {
            State state = e.state();
            throw e.with(new State(state.id(), state.inputs(), warnings.withAttempt(state.properties(), now)));
        }
    }

    /**
     * Updates the resource. An update without a response may have succeeded, and the program may revert the change before the next update.
     * The state therefore records that the update is incomplete.
     */
    private LiveState<I, O> updateLive(State old, Properties now, RequestContext context) {
        LiveState<I, O> before = converter.toLiveState(old);
        LiveState<I, O> updated;
        try {
            updated = resource.update(before, inputs.decode(now), context);
        } catch (RuntimeException e) {
            throw errors.mayHaveSucceeded(e) ? new IncompleteResourceException(before, e) : e;
        }
        return adoption.isFromAnotherProvider(old) ? readAdopted(updated, now, context) : updated;
    }

    /** Reads all outputs of an adopted resource. Also warns about drift, because this provider has not refreshed the resource before. */
    private LiveState<I, O> readAdopted(LiveState<I, O> updated, Properties now, RequestContext context) {
        try {
            LiveState<I, O> read = resource.read(updated.id(), outputs.decode(Properties.NONE), context);
            Properties found = stateBuilder.refreshedInputs(stateBuilder.liveInputs(read, now), now);
            warnings.onDrift(now, now, found, context::warn);
            return new LiveState<>(updated.id(), updated.inputs(), read.outputs());
        } catch (RuntimeException e) {
            throw e instanceof IncompleteResourceException ? e : new IncompleteResourceException(updated, e);
        }
    }

    /** Returns the new inputs, with the name from the state's outputs if check did not know the name. */
    private Properties withNameOfState(Properties news, State old) {
        Properties named = news;
        for (var property : inputs.properties()) {
            boolean unnamed = property.autonamed() != null
                    && named.get(property.name()) == null
                    && named.get(Autonaming.RECORD) == null;
            if (unnamed) named = named.set(property.name(), old.properties().get(property.name()));
        }
        return named;
    }
}
