package com.pulumi.awsivs.provider.ivs.playbacktoken;

import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the origins that a token allows.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/private-channels-generate-tokens.html">the
 *     claims</a>
 */
final class OriginRules {

    private static final String PROPERTY = "accessControlAllowOrigin";
    private static final int MAX_STRICT = 5;

    /** A scheme, a host that may begin with a wildcard, and a port; apps have other schemes than http. */
    private static final Pattern ORIGIN = Pattern.compile(
            "\\*|[a-zA-Z][a-zA-Z0-9+.-]*://(\\*\\.)?([a-zA-Z0-9_-]+(\\.[a-zA-Z0-9_-]+)*|\\[[0-9a-fA-F:.]+\\])(:\\d{1,5})?");

    static final List<Rule<PlaybackTokenArgs>> ALL = List.of(
            new Rule<>(Set.of(PROPERTY), OriginRules::form),
            new Rule<>(Set.of(PROPERTY, "strictOriginEnforcement"), OriginRules::notTooMany));

    private OriginRules() {}

    /** Returns the origins of the comma-separated text. */
    static List<String> of(String text) {
        return List.of(text.split(",", -1)).stream().map(String::strip).toList();
    }

    private static @Nullable CheckFailure form(PlaybackTokenArgs in) {
        if (in.accessControlAllowOrigin() == null) return null;
        List<String> origins = of(in.accessControlAllowOrigin());
        for (int i = 0; i < origins.size(); i++) {
            if (ORIGIN.matcher(origins.get(i)).matches()) continue;
            String must = "must be origins separated by commas, each like https://example.com, https://*.example.com or"
                    + " http://localhost:3000, without a path";
            return CheckFailure.of(PROPERTY, must + ", but origin " + (i + 1) + " is '" + origins.get(i) + "'")
                    .withoutValue(must + "; origin " + (i + 1) + " is not");
        }
        return null;
    }

    private static @Nullable CheckFailure notTooMany(PlaybackTokenArgs in) {
        if (in.accessControlAllowOrigin() == null || !Boolean.TRUE.equals(in.strictOriginEnforcement())) return null;
        int count = of(in.accessControlAllowOrigin()).size();
        return count <= MAX_STRICT
                ? null
                : CheckFailure.of(
                        PROPERTY,
                        "must have at most " + MAX_STRICT + " origins with strictOriginEnforcement, but has " + count);
    }
}
