package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.List;

/**
 * One kind of resource at the service.
 *
 * <p>Its verbs run only with values that are known and have passed check: never in a preview, and never with an unknown
 * or a secret wrapper. What not every kind can do is an interface of its own: {@link ComparesByMeaning}, {@link
 * OldGoesFirst}, {@link KnowsItsIds}.
 *
 * @param <I> what a program may set
 * @param <O> what only the service knows
 */
public interface Resource<I extends Record, O extends Record> {

    /** What is allowed beyond the rules of single properties. */
    default List<Rule<I>> rules() {
        return List.of();
    }

    /** What is allowed and yet worth a warning. */
    default List<Warning<I>> cautions() {
        return List.of();
    }

    LiveState<I, O> create(I inputs, RequestContext call);

    /**
     * Reads what is there now.
     *
     * @param known the outputs in the state, from which those may be taken that a read does not tell; on import they
     *     are all absent
     */
    LiveState<I, O> read(String id, O known, RequestContext call);

    /** Sends what differs between the old inputs and the new ones, and nothing else. */
    LiveState<I, O> update(LiveState<I, O> old, I inputs, RequestContext call);

    void delete(LiveState<I, O> old, RequestContext call);
}
