/** Tests of the package of the same name. */
@NullMarked
package com.pulumi.awsivs.provider.framework.list;

import org.jspecify.annotations.NullMarked;
