package com.pulumi.awsivs.provider.framework.shape;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Restricts a string to these values. The Java type is not an enum, so that a read accepts values that are newer than this plugin. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedValues {
    String[] value();
}
