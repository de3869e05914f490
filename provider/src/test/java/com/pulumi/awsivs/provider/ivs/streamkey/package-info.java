/** Tests of the package of the same name. */
@NullMarked
package com.pulumi.awsivs.provider.ivs.streamkey;

import org.jspecify.annotations.NullMarked;
