package com.pulumi.awsivs.provider.ivs.playbacktoken;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Converts the arguments to the claims of a token. A claim whose argument is not set is absent.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/private-channels-generate-tokens.html">the
 *     claims</a>
 */
final class TokenClaims {

    private TokenClaims() {}

    static Map<String, Object> of(PlaybackTokenArgs in, Instant expiresAt) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("aws:channel-arn", in.channelArn());
        put(claims, "aws:access-control-allow-origin", origins(in));
        put(claims, "aws:strict-origin-enforcement", in.strictOriginEnforcement());
        put(claims, "aws:single-use-uuid", in.singleUseUuid());
        put(claims, "aws:viewer-id", in.viewerId());
        @Nullable Double version = in.viewerSessionVersion();
        put(claims, "aws:viewer-session-version", version == null ? null : version.longValue());
        put(claims, "aws:maximum-resolution", in.maximumResolution());
        claims.put("exp", expiresAt.getEpochSecond());
        return claims;
    }

    private static @Nullable String origins(PlaybackTokenArgs in) {
        @Nullable String origins = in.accessControlAllowOrigin();
        return origins == null ? null : String.join(",", OriginRules.of(origins));
    }

    private static void put(Map<String, Object> claims, String name, @Nullable Object value) {
        if (value != null) claims.put(name, value);
    }
}
