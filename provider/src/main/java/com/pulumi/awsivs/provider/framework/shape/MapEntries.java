package com.pulumi.awsivs.provider.framework.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rules of a map of strings. Replaces annotations of its keys and values where several records have a map with the same rules: they
 * share an annotation that has this one.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MapEntries {
    Matches key();

    Matches value();

    /** The maximum number of entries. */
    int max();
}
