package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import com.pulumi.awsivs.provider.framework.resource.Warning;
import com.pulumi.awsivs.provider.framework.resource.Warning.Change;
import com.pulumi.awsivs.provider.framework.resource.Warning.Trigger;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Warns about a policy that lets more viewers in: an empty list allows all. No message contains a value, which may be secret. */
final class PlaybackRestrictionPolicyWarnings {

    private static final String COUNTRIES = "allowedCountries";
    private static final String ORIGINS = "allowedOrigins";
    private static final String STRICT = "enableStrictOriginEnforcement";
    private static final String OUTSIDE = " outside Pulumi";
    private static final String ALL_COUNTRIES = "viewers in all countries can watch.";
    private static final String ALL_ORIGINS = "web pages of all origins can play the channel.";
    private static final String NOT_STRICT = "players that send no Origin header can watch.";

    static final List<Warning<PlaybackRestrictionPolicyArgs>> ALL = List.of(
            new Warning<>(
                    Trigger.CHANGE,
                    Set.of(COUNTRIES, ORIGINS),
                    PlaybackRestrictionPolicyWarnings::onPolicyWithoutRestrictions),
            onCleared(COUNTRIES, PlaybackRestrictionPolicyArgs::countries, ALL_COUNTRIES),
            onCleared(ORIGINS, PlaybackRestrictionPolicyArgs::origins, ALL_ORIGINS),
            onDrift(COUNTRIES, PlaybackRestrictionPolicyArgs::countries, ALL_COUNTRIES),
            onDrift(ORIGINS, PlaybackRestrictionPolicyArgs::origins, ALL_ORIGINS),
            new Warning<>(
                    Trigger.CHANGE, Set.of(STRICT), PlaybackRestrictionPolicyWarnings::onStrictEnforcementDisabled),
            new Warning<>(Trigger.DRIFT, Set.of(STRICT), PlaybackRestrictionPolicyWarnings::onStrictEnforcementDrift));

    private PlaybackRestrictionPolicyWarnings() {}

    private static @Nullable String onPolicyWithoutRestrictions(Change<PlaybackRestrictionPolicyArgs> change) {
        boolean empty =
                change.now().countries().isEmpty() && change.now().origins().isEmpty();
        return change.old() == null && empty
                ? "The policy restricts nothing: allowedCountries and allowedOrigins are empty, and an empty list allows all."
                : null;
    }

    private static Warning<PlaybackRestrictionPolicyArgs> onCleared(
            String property, Function<PlaybackRestrictionPolicyArgs, Set<String>> list, String consequence) {
        return new Warning<>(Trigger.CHANGE, Set.of(property), change -> {
            PlaybackRestrictionPolicyArgs old = change.old();
            boolean cleared = old != null
                    && !list.apply(old).isEmpty()
                    && list.apply(change.now()).isEmpty();
            return cleared ? property + " becomes empty, which allows all: " + consequence : null;
        });
    }

    private static Warning<PlaybackRestrictionPolicyArgs> onDrift(
            String property, Function<PlaybackRestrictionPolicyArgs, Set<String>> list, String consequence) {
        return new Warning<>(Trigger.DRIFT, Set.of(property), change -> {
            PlaybackRestrictionPolicyArgs deployed = change.deployed();
            if (deployed == null || list.apply(deployed).isEmpty()) return null;
            Set<String> now = list.apply(change.now());
            if (now.isEmpty()) return property + " was cleared" + OUTSIDE + ", which allows all: " + consequence;
            return list.apply(deployed).containsAll(now)
                    ? null
                    : property + " was extended" + OUTSIDE + ": viewers that it blocked can watch.";
        });
    }

    private static @Nullable String onStrictEnforcementDisabled(Change<PlaybackRestrictionPolicyArgs> change) {
        PlaybackRestrictionPolicyArgs old = change.old();
        boolean disabled = old != null
                && old.enableStrictOriginEnforcement()
                && !change.now().enableStrictOriginEnforcement();
        return disabled ? STRICT + " becomes false: " + NOT_STRICT : null;
    }

    private static @Nullable String onStrictEnforcementDrift(Change<PlaybackRestrictionPolicyArgs> change) {
        return change.now().enableStrictOriginEnforcement()
                ? null
                : STRICT + " was set to false" + OUTSIDE + ": " + NOT_STRICT;
    }
}
