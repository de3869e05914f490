package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Implements one resource type: create, read, update and delete at the service.
 *
 * <p>The framework calls these methods with values that are known and valid only: never in a preview, and never with an unknown
 * or a secret wrapper. The framework reads the two record types from the type arguments; their annotations define check and diff.
 *
 * @param <I> the inputs: the properties that a program may set
 * @param <O> the outputs: the properties that the service sets
 */
public interface Resource<I extends Record, O extends Record> {

    /** Returns the rules between properties, beyond those that annotations express. */
    default List<Rule<I>> rules() {
        return List.of();
    }

    /** Returns the warnings about values that are valid but deserve attention. */
    default List<Warning<I>> warnings() {
        return List.of();
    }

    /**
     * Rejects an id that cannot belong to a resource of this type.
     *
     * @throws com.pulumi.awsivs.provider.framework.ProviderException with the problem and the form of a valid id
     */
    default void validateId(String id) {}

    /** Returns whether a property that is written differently has the same meaning, like one key in two formats. */
    default boolean isSemanticallyEqual(String property, LiveState<I, O> old, I inputs) {
        return false;
    }

    /** Returns whether a replacement can only be created after the old resource is deleted. */
    default boolean deleteBeforeReplace(LiveState<I, O> old, I inputs) {
        return false;
    }

    /** Returns the search for creates without a response; null if the service makes creates idempotent. */
    default @Nullable LostCreateFinder<I, O> lostCreates() {
        return null;
    }

    LiveState<I, O> create(I inputs, RequestContext context);

    /**
     * Reads the resource.
     *
     * @param known the outputs in the state, which replace outputs that the service does not return; all absent on import
     */
    LiveState<I, O> read(String id, O known, RequestContext context);

    /** Sends the differences between the old and the new inputs, and nothing else. */
    LiveState<I, O> update(LiveState<I, O> old, I inputs, RequestContext context);

    void delete(LiveState<I, O> old, RequestContext context);
}
