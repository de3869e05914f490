/** The PlaybackRestrictionPolicy resource and the functions that read playback restriction policies. */
@NullMarked
package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import org.jspecify.annotations.NullMarked;
