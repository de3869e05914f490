package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Validates the elements of a policy's lists.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_CreatePlaybackRestrictionPolicy.html">CreatePlaybackRestrictionPolicy</a>
 */
final class PlaybackRestrictionPolicyRules {

    static final List<Rule<PlaybackRestrictionPolicyArgs>> ALL = List.of(
            elements(
                    "allowedCountries",
                    PlaybackRestrictionPolicyArgs::allowedCountries,
                    CountryCode.DESCRIPTION,
                    CountryCode::problemOf),
            elements(
                    "allowedOrigins",
                    PlaybackRestrictionPolicyArgs::allowedOrigins,
                    Origin.DESCRIPTION,
                    Origin::problemOf));

    private static final int MAX_QUOTED = 60;

    private PlaybackRestrictionPolicyRules() {}

    /** Returns the rule that each element is valid. The message contains each invalid one. */
    private static Rule<PlaybackRestrictionPolicyArgs> elements(
            String property,
            Function<PlaybackRestrictionPolicyArgs, List<String>> list,
            String description,
            Problem problem) {
        return new Rule<>(Set.of(property), args -> {
            List<String> problems = list.apply(args).stream()
                    .filter(element -> problem.of(element) != null)
                    .map(element -> quote(element) + ", " + problem.of(element))
                    .toList();
            String must = "must contain " + description;
            return problems.isEmpty()
                    ? null
                    : CheckFailure.of(property, must + "; it contains " + String.join("; ", problems))
                            .withoutValue(must);
        });
    }

    private static String quote(String element) {
        String visible = element.replaceAll("\\p{C}", "\uFFFD");
        return '"' + (visible.length() > MAX_QUOTED ? visible.substring(0, MAX_QUOTED) + "…" : visible) + '"';
    }

    /** Returns the problem of an element; null if the element is valid. */
    private interface Problem {
        @Nullable
        String of(String element);
    }
}
