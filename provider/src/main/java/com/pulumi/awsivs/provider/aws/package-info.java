/** Calls AWS services within their rate limits. The package does not depend on Amazon IVS. */
@NullMarked
package com.pulumi.awsivs.provider.aws;

import org.jspecify.annotations.NullMarked;
