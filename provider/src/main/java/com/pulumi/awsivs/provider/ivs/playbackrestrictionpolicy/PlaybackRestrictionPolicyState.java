package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import org.jspecify.annotations.Nullable;

/** The properties of a playback restriction policy that only IVS knows. */
public record PlaybackRestrictionPolicyState(@Nullable String arn) {}
