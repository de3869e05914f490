package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import com.pulumi.awsivs.provider.aws.config.AwsTags;
import com.pulumi.awsivs.provider.framework.shape.Autonamed;
import com.pulumi.awsivs.provider.framework.shape.Default;
import com.pulumi.awsivs.provider.framework.shape.Matches;
import com.pulumi.awsivs.provider.framework.shape.Tagged;
import com.pulumi.awsivs.provider.framework.shape.Unordered;
import com.pulumi.awsivs.provider.ivs.api.Patterns;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties of a playback restriction policy that a program may set. */
public record PlaybackRestrictionPolicyArgs(
        @Unordered List<String> allowedCountries,
        @Unordered List<String> allowedOrigins,
        @Default("false") boolean enableStrictOriginEnforcement,

        @Autonamed(max = Patterns.NAME_LENGTH, without = Patterns.NOT_IN_NAMES)
        @Matches(value = Patterns.NAME, says = Patterns.NAME_DESCRIPTION, character = Patterns.NAME_CHARACTER)
        @Nullable
        String name,

        @Tagged @AwsTags Map<String, String> tags) {

    PlaybackRestrictionPolicyArgs withTags(Map<String, String> other) {
        return new PlaybackRestrictionPolicyArgs(
                allowedCountries, allowedOrigins, enableStrictOriginEnforcement, name, other);
    }

    Set<String> countries() {
        return Set.copyOf(allowedCountries);
    }

    Set<String> origins() {
        return Set.copyOf(allowedOrigins);
    }
}
