package com.pulumi.awsivs.provider.ivs.api;

import com.pulumi.awsivs.provider.aws.ResourceKind;

/** The kinds of resources that more than one package uses. */
public final class IvsKinds {

    public static final ResourceKind CHANNEL = IvsApi.kind("channel", "channel");
    public static final ResourceKind PLAYBACK_RESTRICTION_POLICY =
            IvsApi.kind("playback-restriction-policy", "playback restriction policy");
    public static final ResourceKind RECORDING_CONFIGURATION =
            IvsApi.kind("recording-configuration", "recording configuration");
    public static final ResourceKind STREAM_KEY = IvsApi.kind("stream-key", "stream key");

    private IvsKinds() {}
}
