package com.pulumi.awsivs.provider.ivs.api;

import com.pulumi.awsivs.provider.aws.ResourceKind;

/** The kinds of resources that more than one package uses. */
public final class IvsKinds {

    public static final ResourceKind CHANNEL = IvsApi.kind("channel", "channel");
    public static final ResourceKind STREAM_KEY = IvsApi.kind("stream-key", "stream key");

    private IvsKinds() {}
}
