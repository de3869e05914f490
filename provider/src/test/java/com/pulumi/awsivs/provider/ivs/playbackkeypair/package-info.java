/** Tests of the package of the same name. */
@NullMarked
package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import org.jspecify.annotations.NullMarked;
