/** Tests of the package of the same name. */
@NullMarked
package com.pulumi.awsivs.provider.aws;

import org.jspecify.annotations.NullMarked;
