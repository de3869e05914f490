package com.pulumi.awsivs.provider.framework.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Restricts a string to a pattern. Messages describe the pattern in words. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Matches {
    String value();

    /** The description that follows "must be", as in "1 to 128 letters, digits, - or _". */
    String says();

    /** A regular expression for one valid character, used to name the first invalid character in the message; may be empty. */
    String character() default "";
}
