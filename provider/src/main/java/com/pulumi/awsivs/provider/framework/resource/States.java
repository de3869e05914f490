package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.function.Supplier;

/** Converts between the state that the engine stores and the records that a resource works with. */
final class States<I extends Record, O extends Record> {

    private final Shape<I> inputs;
    private final Shape<O> outputs;
    private final Answer<I, O> answer;
    private final Failures failures;

    States(Shape<I> inputs, Shape<O> outputs, Answer<I, O> answer, Failures failures) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.answer = answer;
        this.failures = failures;
    }

    /** The state after a create or an update. What stays unfinished is stored too, with the reasons. */
    State keep(Properties news, Properties state, Supplier<Live<I, O>> step) {
        try {
            return state(step.get(), news, state);
        } catch (InitializationFailed e) {
            throw new Unfinished(state(e.live(), news, state), e.reasons(failures), e);
        }
    }

    State state(Live<?, ?> live, Properties news, Properties state) {
        return new State(live.id(), news, answer.properties(live, news, state));
    }

    /** After an update that stayed unfinished the engine keeps the old inputs: only the properties say how far it came. */
    Live<I, O> live(State state) {
        Properties reached = state.properties().isEmpty() ? state.inputs() : state.properties();
        return new Live<>(state.id(), inputs.decode(answer.view(reached)), outputs.decode(state.properties()));
    }
}
