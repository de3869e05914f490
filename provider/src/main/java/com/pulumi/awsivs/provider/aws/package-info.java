/** Calls any AWS service within its rate limits, and knows no single one. */
@NullMarked
package com.pulumi.awsivs.provider.aws;

import org.jspecify.annotations.NullMarked;
