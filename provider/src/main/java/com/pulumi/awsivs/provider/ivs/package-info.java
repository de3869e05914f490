/** Amazon IVS: the only place for the AWS SDK, one file a resource and one a function. */
@NullMarked
package com.pulumi.awsivs.provider.ivs;

import org.jspecify.annotations.NullMarked;
