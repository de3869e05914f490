package com.pulumi.awsivs.provider.framework.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The texts allowed here: a regular expression for the machine and the same in words for the user. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Matches {
    String value();

    /** Follows "must be", as in "1 to 128 letters, digits, - or _". */
    String says();

    /** A regular expression for each character alone, so that a message can name the first that is not allowed. */
    String character() default "";
}
