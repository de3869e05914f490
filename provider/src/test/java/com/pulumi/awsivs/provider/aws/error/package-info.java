/** Tests of the package of the same name. */
@NullMarked
package com.pulumi.awsivs.provider.aws.error;

import org.jspecify.annotations.NullMarked;
