/** Tests of shapes. */
@NullMarked
package com.pulumi.awsivs.provider.framework.shape;

import org.jspecify.annotations.NullMarked;
