/** The interface of the functions that a program can call, and the class that checks their arguments and calls them. */
@NullMarked
package com.pulumi.awsivs.provider.framework.function;

import org.jspecify.annotations.NullMarked;
