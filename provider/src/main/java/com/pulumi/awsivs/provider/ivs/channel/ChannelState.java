package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.framework.shape.Hidden;
import com.pulumi.awsivs.provider.framework.shape.SecretProperty;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/**
 * The properties of a channel that only IVS knows. Flat, because the Java SDK makes a whole object secret when one
 * member is.
 */
record ChannelState(
        @Nullable String arn,
        @Nullable String ingestEndpoint,
        @Nullable String playbackUrl,
        @Nullable String srtEndpoint,
        @SecretProperty @Nullable String srtPassphrase,
        @Nullable String streamKeyArn,
        @SecretProperty @Nullable String streamKeyValue,
        @Hidden @Nullable Boolean hasNoStreamKey) {

    ChannelState withStreamKey(@Nullable StreamKey key) {
        return key == null ? withoutStreamKey(false) : with(key.arn(), key.value(), null);
    }

    /** @param certain whether the channel certainly has no key; otherwise its key is unknown */
    ChannelState withoutStreamKey(boolean certain) {
        return with(null, null, certain ? true : null);
    }

    private ChannelState with(@Nullable String keyArn, @Nullable String keyValue, @Nullable Boolean none) {
        return new ChannelState(arn, ingestEndpoint, playbackUrl, srtEndpoint, srtPassphrase, keyArn, keyValue, none);
    }
}
