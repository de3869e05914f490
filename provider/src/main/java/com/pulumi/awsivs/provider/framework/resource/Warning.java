package com.pulumi.awsivs.provider.framework.resource;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Warns about a change that is valid but deserves attention before it happens. Evaluated when a property that it reads changes
 * and all properties that it reads are known.
 *
 * @param trigger when the warning is evaluated
 * @param reads the names of the properties that the message depends on
 */
public record Warning<I extends Record>(Trigger trigger, Set<String> reads, Message<I> message) {

    /** The event after which a warning is evaluated. */
    public enum Trigger {
        /** The program creates or updates the resource. */
        CHANGE,
        /** The resource will be replaced. */
        REPLACEMENT,
        /** The resource at the service differs from what was deployed. */
        DRIFT,
        /** The provider configuration is checked, with or without a change. */
        CHECK
    }

    /** Composes the message, or returns null if there is nothing to warn about. */
    @FunctionalInterface
    public interface Message<I extends Record> {
        @Nullable
        String on(Change<I> change);
    }

    /**
     * A change of a resource.
     *
     * @param deployed the inputs of the last deployment; null for a new resource
     * @param old the inputs that the resource has; null for a new resource
     * @param now the inputs that the resource will have; for {@link Trigger#DRIFT} those found at the service
     * @param changed the names of the properties that differ in meaning: the same key in another format is no change
     */
    public record Change<I extends Record>(
            @Nullable I deployed, @Nullable I old, I now, Set<String> changed) {}
}
