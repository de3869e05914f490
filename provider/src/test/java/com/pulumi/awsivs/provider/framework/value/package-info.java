/** Tests of the package of the same name. */
@NullMarked
package com.pulumi.awsivs.provider.framework.value;

import org.jspecify.annotations.NullMarked;
