package com.pulumi.awsivs.provider.ivs.channel;

import com.pulumi.awsivs.provider.framework.resource.Rule;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Validates combinations of a channel's properties.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyAPIReference/API_CreateChannel.html">CreateChannel</a>
 */
final class ChannelRules {

    private static final int ACCOUNT = 4;
    private static final String MULTITRACK = "multitrackInputConfiguration";

    private static final Rule<ChannelArgs> PRESET_NEEDS_ADVANCED = new Rule<>(
            Set.of("preset", "type"),
            in -> in.preset() == null || in.type().startsWith("ADVANCED")
                    ? null
                    : CheckFailure.of(
                                    "preset",
                                    "applies to channels of type ADVANCED_SD or ADVANCED_HD only, and this one is "
                                            + in.type() + "; remove preset or change type")
                            .withoutValue(
                                    "applies to channels of type ADVANCED_SD or ADVANCED_HD only; remove preset or"
                                            + " change type"));

    private static final Rule<ChannelArgs> MULTITRACK_NEEDS_STANDARD = multitrack(
            Set.of(MULTITRACK, "type"),
            "needs a channel of type STANDARD",
            in -> in.type().equals("STANDARD") ? null : ", and this one is " + in.type());

    private static final Rule<ChannelArgs> MULTITRACK_NEEDS_MP4 = multitrack(
            Set.of(MULTITRACK, "containerFormat"),
            "needs containerFormat FRAGMENTED_MP4",
            in -> in.containerFormat().equals("FRAGMENTED_MP4") ? null : ", and it is " + in.containerFormat());

    private static final Rule<ChannelArgs> MULTITRACK_NEEDS_POLICY = multitrack(
            Set.of(MULTITRACK),
            "needs a policy: ALLOW or REQUIRE",
            in -> multitrack(in).policy() != null ? null : "");

    private static final Rule<ChannelArgs> MULTITRACK_NEEDS_RESOLUTION = multitrack(
            Set.of(MULTITRACK),
            "needs a maximumResolution: SD, HD or FULL_HD",
            in -> multitrack(in).maximumResolution() != null ? null : "");

    private static final Rule<ChannelArgs> MUST_BE_AUTHORIZED = new Rule<>(
            Set.of("authorized"),
            in -> in.authorized()
                    ? null
                    : CheckFailure.of(
                            "authorized",
                            "must be true: this provider's requireAuthorization allows no public channel. It is a policy"
                                    + " of your team, not an error of the channel. If the program already sets true, the resource"
                                    + " option ignoreChanges restores the value found at IVS: remove authorized from"
                                    + " ignoreChanges, and the next pulumi up repairs the channel"));

    private ChannelRules() {}

    /**
     * Returns the rules for the channels of a provider.
     *
     * @param accounts accepts the accounts that the configuration allows
     */
    static List<Rule<ChannelArgs>> rules(String region, boolean requireAuthorization, Predicate<String> accounts) {
        List<Rule<ChannelArgs>> rules = new ArrayList<>(List.of(
                PRESET_NEEDS_ADVANCED,
                MULTITRACK_NEEDS_STANDARD,
                MULTITRACK_NEEDS_MP4,
                MULTITRACK_NEEDS_POLICY,
                MULTITRACK_NEEDS_RESOLUTION,
                sameRegion("recordingConfigurationArn", ChannelArgs::recordingConfigurationArn, region),
                sameRegion("playbackRestrictionPolicyArn", ChannelArgs::playbackRestrictionPolicyArn, region),
                sameAccount("recordingConfigurationArn", ChannelArgs::recordingConfigurationArn, accounts),
                sameAccount("playbackRestrictionPolicyArn", ChannelArgs::playbackRestrictionPolicyArn, accounts)));
        if (requireAuthorization) rules.add(MUST_BE_AUTHORIZED);
        return rules;
    }

    private static Rule<ChannelArgs> sameRegion(String property, ArnOf arnOf, String region) {
        return new Rule<>(Set.of(property), in -> {
            String arn = arnOf.get(in);
            String[] parts = arn == null ? new String[0] : arn.split(":", -1);
            return parts.length < 4 || parts[3].equals(region)
                    ? null
                    : CheckFailure.of(
                                    property,
                                    "is in " + parts[3] + ", but a channel in " + region + " can use only what is in "
                                            + region)
                            .withoutValue("is in another region than the channel, which is in " + region);
        });
    }

    /**
     * Returns the rule that a channel uses only resources of an account that the configuration allows, because these
     * resources must be in the account of the channel.
     */
    private static Rule<ChannelArgs> sameAccount(String property, ArnOf arnOf, Predicate<String> accounts) {
        return new Rule<>(Set.of(property), in -> {
            String arn = arnOf.get(in);
            String[] parts = arn == null ? new String[0] : arn.split(":", -1);
            String reason =
                    ", in which this provider's allowedAccountIds or forbiddenAccountIds allow no channel, and a"
                            + " channel can use only what is in its own account";
            return parts.length <= ACCOUNT || accounts.test(parts[ACCOUNT])
                    ? null
                    : CheckFailure.of(property, "is in the account " + parts[ACCOUNT] + reason)
                            .withoutValue("is in an account" + reason);
        });
    }

    /** Reads one of the ARN properties. */
    private interface ArnOf {
        @Nullable
        String get(ChannelArgs in);
    }

    /** Returns a rule for channels that have multitrack input: the requirement, and the value that violates it. */
    private static Rule<ChannelArgs> multitrack(Set<String> reads, String needs, Violation violation) {
        return new Rule<>(reads, in -> {
            String problem = in.multitrackInputConfiguration() == null ? null : violation.in(in);
            return problem == null
                    ? null
                    : CheckFailure.of(MULTITRACK, needs + problem).withoutValue(needs);
        });
    }

    /** Returns null for a valid channel; otherwise the end of the message, which may be empty. */
    private interface Violation {
        @Nullable
        String in(ChannelArgs inputs);
    }

    private static Multitrack multitrack(ChannelArgs in) {
        Multitrack multitrack = in.multitrackInputConfiguration();
        return multitrack == null ? new Multitrack(false, null, null) : multitrack;
    }
}
