/** Reads the annotations of records from their class files, because Java's own reader slows the start of the plugin down. */
@NullMarked
package com.pulumi.awsivs.provider.framework.annotation;

import org.jspecify.annotations.NullMarked;
