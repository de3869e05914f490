package com.pulumi.awsivs.provider.framework.resource;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that is allowed and that a user should know before it happens. It runs when a property it reads changes and
 * all of them are known.
 *
 * @param moment what it is about
 * @param reads the names of the properties it looks at
 */
public record Warning<I extends Record>(Moment moment, Set<String> reads, Remark<I> remark) {

    /** When a caution is due. */
    public enum Moment {
        /** The program makes the resource, or makes it other than it is. */
        CHANGE,
        /** The resource will be replaced by another one. */
        REPLACEMENT,
        /** The service has it other than it was deployed. */
        DRIFT,
        /** The provider's settings are checked, whether they change or not. */
        CHECK
    }

    /** Says what the user should know, or null. */
    @FunctionalInterface
    public interface Remark<I extends Record> {
        @Nullable
        String on(Change<I> change);
    }

    /**
     * One change.
     *
     * @param deployed what the program deployed last; null for a new resource
     * @param old what is there now; null for a new resource
     * @param now what will be there; what was found there, if the moment is {@link Moment#DRIFT}
     * @param changed the names of the properties that differ, by what they mean: the same key in another format is no change
     */
    public record Change<I extends Record>(
            @Nullable I deployed, @Nullable I old, I now, Set<String> changed) {}
}
