/** The function that signs playback tokens for private channels. */
@NullMarked
package com.pulumi.awsivs.provider.ivs.playbacktoken;

import org.jspecify.annotations.NullMarked;
