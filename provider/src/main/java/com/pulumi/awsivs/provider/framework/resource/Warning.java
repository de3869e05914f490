package com.pulumi.awsivs.provider.framework.resource;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A warning about a change that is valid but deserves attention before it happens. It is evaluated when one of its properties changes,
 * at {@link Trigger#CHECK} also without a change, and only if all properties that it reads are known.
 *
 * @param trigger when the warning is evaluated
 * @param reads the names of the properties on whose values the message depends
 * @param mentions the names of the properties whose values may be unknown, because the message depends only on whether they are set
 */
public record Warning<I extends Record>(Trigger trigger, Set<String> reads, Set<String> mentions, Message<I> message) {

    public Warning(Trigger trigger, Set<String> reads, Message<I> message) {
        this(trigger, reads, Set.of(), message);
    }

    /** Returns whether one of these properties belongs to the warning. */
    public boolean concerns(Set<String> changed) {
        return Stream.concat(reads.stream(), mentions.stream()).anyMatch(changed::contains);
    }

    /** The event after which a warning is evaluated. */
    public enum Trigger {
        /** The program creates or updates the resource. */
        CHANGE,
        /** The resource will be replaced. */
        REPLACEMENT,
        /** The resource at the service differs from the deployed inputs. */
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
     * @param old the current inputs of the resource; null for a new resource
     * @param now the new inputs of the resource; for {@link Trigger#DRIFT} the inputs found at the service
     * @param changed the names of the properties that differ in meaning
     * @param unknown the names of the properties whose new values are not known yet, and therefore absent in {@code now}
     */
    public record Change<I extends Record>(
            @Nullable I deployed, @Nullable I old, I now, Set<String> changed, Set<String> unknown) {}
}
