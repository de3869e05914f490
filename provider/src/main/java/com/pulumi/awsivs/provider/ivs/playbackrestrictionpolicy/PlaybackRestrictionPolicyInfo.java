package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import com.pulumi.awsivs.provider.framework.resource.LiveState;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A playback restriction policy in the result of a function. */
public record PlaybackRestrictionPolicyInfo(
        String arn,
        String name,
        List<String> allowedCountries,
        List<String> allowedOrigins,
        boolean enableStrictOriginEnforcement,
        Map<String, String> tags) {

    static PlaybackRestrictionPolicyInfo of(
            LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> live) {
        PlaybackRestrictionPolicyArgs args = live.inputs();
        return new PlaybackRestrictionPolicyInfo(
                live.id(),
                Objects.requireNonNullElse(args.name(), ""),
                args.allowedCountries(),
                args.allowedOrigins(),
                args.enableStrictOriginEnforcement(),
                args.tags());
    }
}
