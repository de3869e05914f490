package com.pulumi.awsivs.provider.framework.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the service assumes when told nothing. Check fills it in, and it equals an absent value wherever values are
 * compared, so a default must never change within a major version.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {
    String value();

    /** The sibling that decides whether there is a default at all; none if empty. */
    String when() default "";

    /** The values of that sibling under which this is the default. */
    String[] is() default {};
}
