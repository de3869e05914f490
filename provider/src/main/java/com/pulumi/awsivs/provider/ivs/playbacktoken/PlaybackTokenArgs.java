package com.pulumi.awsivs.provider.ivs.playbacktoken;

import com.pulumi.awsivs.provider.framework.shape.AllowedValues;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.Range;
import com.pulumi.awsivs.provider.framework.shape.SecretProperty;
import org.jspecify.annotations.Nullable;

/** The key with which a token is signed, and the claims of the token. */
public record PlaybackTokenArgs(
        @SecretProperty String privateKey,
        String channelArn,
        @Nullable String expiresAt,

        @Range(min = 1, max = PlaybackTokenArgs.MAX_SECONDS, whole = true, unit = "seconds") @Nullable
        Double expiresIn,

        @Nullable String accessControlAllowOrigin,
        @Nullable Boolean strictOriginEnforcement,

        @Matches(
                value = PlaybackTokenArgs.UUID,
                says = "a UUID, like 5b6b7bb1-4f4e-4a3c-9d0e-0c8f1f6a7d2e; generate one with: uuidgen")
        @Nullable
        String singleUseUuid,

        @Nullable String viewerId,

        @Range(min = 0, max = PlaybackTokenArgs.MAX_VERSION, whole = true) @Nullable
        Double viewerSessionVersion,

        @AllowedValues({"SD", "HD", "FULL_HD"}) @Nullable String maximumResolution) {

    /** 100 years: IVS documents no maximum. */
    static final long MAX_SECONDS = 3_155_760_000L;

    /** The largest number up to which JSON numbers are exact. */
    static final long MAX_VERSION = 9_007_199_254_740_991L;

    static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
}
