/** Recording configurations: where and how the streams of channels are recorded. */
@NullMarked
package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import org.jspecify.annotations.NullMarked;
