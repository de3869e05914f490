/** The interface of functions that a program can call. */
@NullMarked
package com.pulumi.awsivs.provider.framework.function;

import org.jspecify.annotations.NullMarked;
