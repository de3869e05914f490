/** Tests of the package of the same name. */
@NullMarked
package com.pulumi.awsivs.provider.aws.credentials;

import org.jspecify.annotations.NullMarked;
