/** Tests of the package of the same name. */
@NullMarked
package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import org.jspecify.annotations.NullMarked;
