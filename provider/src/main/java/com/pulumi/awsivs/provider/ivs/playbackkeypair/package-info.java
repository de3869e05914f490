/** The PlaybackKeyPair resource and the functions that read playback key pairs. */
@NullMarked
package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import org.jspecify.annotations.NullMarked;
