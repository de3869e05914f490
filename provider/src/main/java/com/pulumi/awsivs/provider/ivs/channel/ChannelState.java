package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.framework.shape.Hidden;
import com.pulumi.awsivs.provider.framework.shape.SecretProperty;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/**
 * The properties of a channel that only IVS knows. They are not nested, because the Pulumi Java SDK makes a whole
 * object secret if one of its members is secret.
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

    /**
     * Returns a copy without a stream key.
     *
     * @param certain true if the channel certainly has no key, false if its key is unknown
     */
    ChannelState withoutStreamKey(boolean certain) {
        return with(null, null, certain ? true : null);
    }

    private ChannelState with(@Nullable String keyArn, @Nullable String keyValue, @Nullable Boolean none) {
        return new ChannelState(arn, ingestEndpoint, playbackUrl, srtEndpoint, srtPassphrase, keyArn, keyValue, none);
    }
}
