/** A function that a program can call: one question to the service, typed in and out. */
@NullMarked
package com.pulumi.awsivs.provider.framework.function;

import org.jspecify.annotations.NullMarked;
