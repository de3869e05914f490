package com.pulumi.awsivs.emulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where it is written, or was seen, that AWS does what the test expects. Types are shapes of botocore's ivs/2020-07-14 model. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Verified {
    String value();
}
