package com.pulumi.awsivs.provider.ivs.playbacktoken;

import com.pulumi.awsivs.provider.framework.shape.AllowedValues;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.SecretProperty;
import org.jspecify.annotations.Nullable;

/** The key with which a token is signed, and the claims of the token. */
public record PlaybackTokenArgs(
        @SecretProperty String privateKey,
        String channelArn,
        @Nullable String expiresAt,
        @Nullable Double expiresIn,
        @Nullable String accessControlAllowOrigin,
        @Nullable Boolean strictOriginEnforcement,

        @Matches(
                value = PlaybackTokenArgs.UUID,
                says = "a UUID, like 5b6b7bb1-4f4e-4a3c-9d0e-0c8f1f6a7d2e; generate one with: uuidgen")
        @Nullable
        String singleUseUuid,

        @Nullable String viewerId,
        @Nullable Double viewerSessionVersion,
        @AllowedValues({"SD", "HD", "FULL_HD"}) @Nullable String maximumResolution) {

    static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
}
