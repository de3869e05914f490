/** Tests of the package of the same name. */
@NullMarked
package com.pulumi.awsivs.provider.framework.check;

import org.jspecify.annotations.NullMarked;
