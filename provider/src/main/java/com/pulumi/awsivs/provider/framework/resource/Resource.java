package com.pulumi.awsivs.provider.framework.resource;

import com.pulumi.awsivs.provider.framework.RequestContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Implements one resource type: create, read, update and delete at the service.
 *
 * <p>The framework passes only known and valid values, without secret wrappers. In a preview it calls neither create, update nor delete.
 * It reads the two record types from the type arguments. The annotations of the records define check and diff.
 *
 * @param <I> the inputs: the properties that a program may set
 * @param <O> the outputs: the properties that the service sets
 */
public interface Resource<I extends Record, O extends Record> {

    /** Returns the rules between several properties, which annotations cannot express. */
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

    /** Returns whether the old and new values of a property have the same meaning although they differ, such as one key in two formats. */
    default boolean isSemanticallyEqual(String property, LiveState<I, O> old, I inputs) {
        return false;
    }

    /** Returns whether the old resource must be deleted before its replacement can be created. */
    default boolean deleteBeforeReplace(LiveState<I, O> old, I inputs) {
        return false;
    }

    /** Returns the defect for which the resource must be replaced although its inputs are unchanged; null if there is none. */
    default @Nullable Defect defect(LiveState<I, O> old) {
        return null;
    }

    /** Returns the search for resources whose create got no response, or null if creates are idempotent at the service. */
    default @Nullable LostCreateFinder<I, O> lostCreates() {
        return null;
    }

    /** Returns the list of the existing resources of this type, or null if they cannot be listed. */
    default @Nullable ResourceLister<?> lister() {
        return null;
    }

    LiveState<I, O> create(I inputs, RequestContext context);

    /**
     * Reads the resource.
     *
     * @param known the outputs in the state, used for outputs that the service does not return; all absent in an import
     */
    LiveState<I, O> read(String id, O known, RequestContext context);

    /**
     * Reads a resource that a create without a response has created. A resource whose create waits until it is ready waits here as well.
     *
     * @param noOutputs outputs without any value
     */
    default LiveState<I, O> adopt(String id, O noOutputs, RequestContext context) {
        return read(id, noOutputs, context);
    }

    /** Updates the resource. Must send only the differences between the old and the new inputs. */
    LiveState<I, O> update(LiveState<I, O> old, I inputs, RequestContext context);

    void delete(LiveState<I, O> old, RequestContext context);
}
