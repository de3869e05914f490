package com.pulumi.awsivs.provider.framework.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Restricts a number to a range, both ends included. A component of type {@code int} or {@link Integer} is always whole. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Range {
    double min();

    double max();

    /** Whether the number must be whole: for numbers that may exceed the range of {@code int}. */
    boolean whole() default false;

    /** The unit in messages, as in "a whole number of seconds"; may be empty. */
    String unit() default "";
}
