/** Tests of the package of the same name. */
@NullMarked
package com.pulumi.awsivs.provider.aws.http;

import org.jspecify.annotations.NullMarked;
