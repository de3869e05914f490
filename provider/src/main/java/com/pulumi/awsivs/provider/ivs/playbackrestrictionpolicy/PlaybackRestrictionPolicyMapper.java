package com.pulumi.awsivs.provider.ivs.playbackrestrictionpolicy;

import static com.pulumi.awsivs.provider.ivs.api.ServiceTexts.textOrNull;

import com.pulumi.awsivs.provider.aws.Tags;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.ivs.model.CreatePlaybackRestrictionPolicyRequest;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicy;
import software.amazon.awssdk.services.ivs.model.PlaybackRestrictionPolicySummary;
import software.amazon.awssdk.services.ivs.model.UpdatePlaybackRestrictionPolicyRequest;

/** Converts playback restriction policies between IVS and the property types. */
final class PlaybackRestrictionPolicyMapper {

    private PlaybackRestrictionPolicyMapper() {}

    static CreatePlaybackRestrictionPolicyRequest createRequest(PlaybackRestrictionPolicyArgs args) {
        return CreatePlaybackRestrictionPolicyRequest.builder()
                .allowedCountries(args.allowedCountries())
                .allowedOrigins(args.allowedOrigins())
                .enableStrictOriginEnforcement(args.enableStrictOriginEnforcement())
                .name(args.name())
                .tags(args.tags())
                .build();
    }

    /**
     * Returns the request with the settings that differ; empty if none does. An empty list and an empty name clear the
     * setting.
     */
    static Optional<UpdatePlaybackRestrictionPolicyRequest> updateRequest(
            String arn, PlaybackRestrictionPolicyArgs old, PlaybackRestrictionPolicyArgs now) {
        var request = UpdatePlaybackRestrictionPolicyRequest.builder();
        if (!old.countries().equals(now.countries())) request.allowedCountries(now.allowedCountries());
        if (!old.origins().equals(now.origins())) request.allowedOrigins(now.allowedOrigins());
        if (old.enableStrictOriginEnforcement() != now.enableStrictOriginEnforcement()) {
            request.enableStrictOriginEnforcement(now.enableStrictOriginEnforcement());
        }
        if (!Objects.equals(old.name(), now.name())) request.name(Objects.requireNonNullElse(now.name(), ""));
        boolean changed = !request.build()
                .equals(UpdatePlaybackRestrictionPolicyRequest.builder().build());
        return changed ? Optional.of(request.arn(arn).build()) : Optional.empty();
    }

    static LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> live(
            PlaybackRestrictionPolicy policy) {
        var args = new PlaybackRestrictionPolicyArgs(
                policy.allowedCountries(),
                policy.allowedOrigins(),
                Boolean.TRUE.equals(policy.enableStrictOriginEnforcement()),
                textOrNull(policy.name()),
                Tags.settable(policy.tags()));
        return new LiveState<>(policy.arn(), args, new PlaybackRestrictionPolicyState(policy.arn()));
    }

    /** Returns a policy from a list, which contains all settings. */
    static LiveState<PlaybackRestrictionPolicyArgs, PlaybackRestrictionPolicyState> live(
            PlaybackRestrictionPolicySummary policy) {
        return live(PlaybackRestrictionPolicy.builder()
                .arn(policy.arn())
                .allowedCountries(policy.allowedCountries())
                .allowedOrigins(policy.allowedOrigins())
                .enableStrictOriginEnforcement(policy.enableStrictOriginEnforcement())
                .name(policy.name())
                .tags(policy.tags())
                .build());
    }
}
