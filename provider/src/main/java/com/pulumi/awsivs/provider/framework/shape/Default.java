package com.pulumi.awsivs.provider.framework.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The default that the service uses for a property. Check adds the default to the inputs, and comparisons treat an absent value as the
 * default. A default must therefore never change within a major version.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Default {
    /** The default: one value, which is a string, a number, {@code true} or {@code false}, or the elements of a list. */
    String[] value();

    /** The sibling property that the default depends on, or an empty string if the default always applies. */
    String when() default "";

    /** The values of the sibling property for which the default applies. */
    String[] is() default {};
}
