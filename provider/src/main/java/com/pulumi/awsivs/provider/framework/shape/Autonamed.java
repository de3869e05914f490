package com.pulumi.awsivs.provider.framework.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the name of a resource. If the program does not set it, it is generated from the resource's name in the program. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Autonamed {
    /** The maximum number of characters. */
    int max();

    /** A regular expression that matches one character that is not allowed. */
    String without();
}
