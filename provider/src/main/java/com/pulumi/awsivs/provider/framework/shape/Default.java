package com.pulumi.awsivs.provider.framework.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The service's default of a property. Check adds the default to the inputs, and an absent value equals the default in comparisons:
 * a default must never change within a major version.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {
    String value();

    /** The sibling property that the default depends on; empty if there is none. */
    String when() default "";

    /** The values of the sibling with which this is the default. */
    String[] is() default {};
}
