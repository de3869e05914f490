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
    private final StateBuilder<I, O> answer;
    private final ErrorClassifier failures;

    StateConverter(Shape<I> inputs, Shape<O> outputs, StateBuilder<I, O> answer, ErrorClassifier failures) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.answer = answer;
        this.failures = failures;
    }

    /** The state after a create or an update. What stays unfinished is stored too, with the reasons. */
    State keep(Properties news, Properties state, Supplier<LiveState<I, O>> step) {
        try {
            return state(step.get(), news, state);
        } catch (IncompleteResourceException e) {
            throw new ResourceInitFailedException(state(e.live(), news, state), e.reasons(failures), e);
        }
    }

    State state(LiveState<?, ?> live, Properties news, Properties state) {
        return new State(live.id(), news, answer.properties(live, news, state));
    }

    /** After an update that stayed unfinished the engine keeps the old inputs: only the properties say how far it came. */
    LiveState<I, O> live(State state) {
        Properties reached = state.properties().isEmpty() ? state.inputs() : state.properties();
        return new LiveState<>(state.id(), inputs.decode(answer.view(reached)), outputs.decode(state.properties()));
    }
}
