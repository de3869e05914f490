/** Tests of the package of the same name. */
@NullMarked
package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import org.jspecify.annotations.NullMarked;
