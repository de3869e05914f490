/** Keeps calls within the rate limits of the service. */
@NullMarked
package com.pulumi.awsivs.provider.aws.throttle;

import org.jspecify.annotations.NullMarked;
