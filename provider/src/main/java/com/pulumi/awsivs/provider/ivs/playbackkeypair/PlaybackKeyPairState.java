package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import org.jspecify.annotations.Nullable;

/** The properties of a playback key pair that only IVS knows. */
public record PlaybackKeyPairState(
        @Nullable String arn, @Nullable String fingerprint) {}
