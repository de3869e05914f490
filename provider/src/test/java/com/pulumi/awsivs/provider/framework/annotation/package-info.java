/** Tests of the annotations that are read from class files. */
@NullMarked
package com.pulumi.awsivs.provider.framework.annotation;

import org.jspecify.annotations.NullMarked;
