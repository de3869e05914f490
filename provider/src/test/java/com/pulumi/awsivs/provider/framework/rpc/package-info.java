/** Tests of the package of the same name. */
@NullMarked
package com.pulumi.awsivs.provider.framework.rpc;

import org.jspecify.annotations.NullMarked;
