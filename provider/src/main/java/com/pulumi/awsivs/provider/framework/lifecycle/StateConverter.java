package com.pulumi.awsivs.provider.framework.lifecycle;

import com.pulumi.awsivs.provider.framework.ErrorClassifier;
import com.pulumi.awsivs.provider.framework.resource.IncompleteResourceException;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.function.Supplier;

/** Converts between the state that the engine stores and the records that a resource works with. */
final class StateConverter<I extends Record, O extends Record> {

    private final Shape<I> inputs;
    private final Shape<O> outputs;
    private final StateBuilder<I, O> stateBuilder;
    private final ErrorClassifier errors;

    StateConverter(Shape<I> inputs, Shape<O> outputs, StateBuilder<I, O> stateBuilder, ErrorClassifier errors) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.stateBuilder = stateBuilder;
        this.errors = errors;
    }

    /**
     * Returns the state after a create or an update.
     *
     * @throws ResourceInitFailedException if the resource is incomplete, with its state, which the engine stores as well, and the reasons
     */
    State toState(Properties news, Properties state, Supplier<LiveState<I, O>> operation) {
        try {
            return toState(operation.get(), news, state);
        } catch (IncompleteResourceException e) {
            throw new ResourceInitFailedException(toState(e.live(), news, state), e.reasons(errors), e);
        }
    }

    private State toState(LiveState<?, ?> live, Properties news, Properties state) {
        Properties liveInputs = stateBuilder.liveInputs(live, news);
        return new State(live.id(), news, stateBuilder.properties(live, liveInputs, news, state));
    }

    /** Returns the live state as recorded in the properties, because the engine keeps the old inputs after an incomplete update. */
    LiveState<I, O> toLiveState(State state) {
        Properties known = state.properties().isEmpty() ? state.inputs() : state.properties();
        return new LiveState<>(
                state.id(), inputs.decode(stateBuilder.withoutIgnoredTags(known)), outputs.decode(state.properties()));
    }
}
