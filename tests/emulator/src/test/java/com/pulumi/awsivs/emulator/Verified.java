package com.pulumi.awsivs.emulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The source that shows that AWS behaves as the test expects. Shapes and operations are those of botocore's ivs/2020-07-14 model. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Verified {
    String value();
}
