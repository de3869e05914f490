/** Amazon IVS as a Pulumi provider. */
@NullMarked
package com.pulumi.awsivs.provider.ivs;

import org.jspecify.annotations.NullMarked;
