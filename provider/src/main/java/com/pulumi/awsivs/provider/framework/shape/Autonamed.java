package com.pulumi.awsivs.provider.framework.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name that is made from the resource's when the program gives none. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Autonamed {
    /** The most characters it may have. */
    int max();

    /** A regular expression for one character that it must not contain. */
    String without();
}
