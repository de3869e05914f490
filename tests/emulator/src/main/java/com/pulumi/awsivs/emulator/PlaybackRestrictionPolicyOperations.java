package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.awsivs.emulator.InputShape.Constraint;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The operations on playback restriction policies. A policy that a channel uses cannot be deleted. */
final class PlaybackRestrictionPolicyOperations {

    static final String ARN_TYPE = "playback-restriction-policy";

    private static final String POLICY = "playbackRestrictionPolicy";
    private static final String COUNTRIES = "allowedCountries";
    private static final String ORIGINS = "allowedOrigins";
    private static final String NAME = "name";

    /** The members of shape PlaybackRestrictionPolicySummary, which has the same members as PlaybackRestrictionPolicy. */
    private static final Set<String> SUMMARY_MEMBERS =
            Set.of("arn", COUNTRIES, ORIGINS, "enableStrictOriginEnforcement", NAME, "tags");

    /**
     * Accepts country codes: "Allowed values are the officially assigned ISO 3166-1 alpha-2 codes." It is a guess that IVS rejects all
     * other codes.
     */
    private static final Constraint COUNTRY = Constraints.text(Set.of(Locale.getISOCountries())::contains);

    /**
     * Accepts origins: "Allowed values are the same as valid values of the Origin header", that is, scheme, host and port without a path,
     * or {@code null}. It is a guess that IVS rejects all other values. It is also a guess that IVS accepts {@code *.} before the host,
     * which the claim {@code aws:access-control-allow-origin} of playback tokens allows.
     */
    private static final Constraint ORIGIN = Constraints.text(
            0,
            128,
            "null|[a-z][a-z0-9+.-]*://((\\*\\.)?[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?");

    private static final InputShape SETTINGS = InputShape.empty()
            .optional(COUNTRIES, Constraints.list(COUNTRY))
            .optional(ORIGINS, Constraints.list(ORIGIN))
            .optional("enableStrictOriginEnforcement", Constraints.BOOLEAN)
            .optional(NAME, Constraints.NAME);

    private final ArnFormat arns;
    private final ResourceQuotas quotas;

    PlaybackRestrictionPolicyOperations(ArnFormat arns, ResourceQuotas quotas) {
        this.arns = arns;
        this.quotas = quotas;
    }

    List<Operation> operations() {
        InputShape arn = InputShape.empty().required("arn", arns.of(ARN_TYPE));
        InputShape update = SETTINGS.required("arn", arns.of(ARN_TYPE));
        return List.of(
                new Operation("CreatePlaybackRestrictionPolicy", TagOperations.withTags(SETTINGS), this::create),
                new Operation("GetPlaybackRestrictionPolicy", arn, PlaybackRestrictionPolicyOperations::get),
                new Operation(
                        "ListPlaybackRestrictionPolicies",
                        Pagination.input(100),
                        PlaybackRestrictionPolicyOperations::list),
                new Operation("UpdatePlaybackRestrictionPolicy", update, PlaybackRestrictionPolicyOperations::update),
                Operation.withoutContent(
                        "DeletePlaybackRestrictionPolicy", arn, PlaybackRestrictionPolicyOperations::delete));
    }

    private ObjectNode create(RegionResources region, ObjectNode input) {
        quotas.requireBelowPlaybackRestrictionPolicyQuota(region);
        ObjectNode policy = JsonNodes.object().put("arn", region.newArn(ARN_TYPE));
        policy.putArray(COUNTRIES);
        policy.putArray(ORIGINS);
        policy.put("enableStrictOriginEnforcement", false);
        policy.set("tags", TagOperations.of(input));
        region.playbackRestrictionPolicies().add(apply(policy, input));
        return JsonNodes.object(POLICY, policy);
    }

    private static ObjectNode get(RegionResources region, ObjectNode input) {
        return JsonNodes.object(POLICY, find(region, input));
    }

    /** Lists the policies. The default page size of 1 is documented in the model: ListPlaybackRestrictionPoliciesRequest.maxResults. */
    private static ObjectNode list(RegionResources region, ObjectNode input) {
        List<ResourceStore.Entry> all = region.playbackRestrictionPolicies().matching(policy -> true);
        return Pagination.page("playbackRestrictionPolicies", all, input, 1, SUMMARY_MEMBERS);
    }

    private static ObjectNode update(RegionResources region, ObjectNode input) {
        return JsonNodes.object(POLICY, apply(find(region, input), input));
    }

    private static ObjectNode delete(RegionResources region, ObjectNode input) {
        String arn = find(region, input).path("arn").asText();
        ChannelReferences.requireUnused(region, ChannelReferences.RESTRICTION_POLICY, arn);
        region.playbackRestrictionPolicies().remove(arn);
        return JsonNodes.object();
    }

    /**
     * Changes the policy. Absent settings keep their values, and [] clears a list. It is a guess that a policy without a name has no such
     * member.
     */
    private static ObjectNode apply(ObjectNode policy, ObjectNode input) {
        policy.setAll(input);
        if (policy.path(NAME).asText("").isEmpty()) {
            policy.remove(NAME);
        }
        return policy;
    }

    private static ObjectNode find(RegionResources region, ObjectNode input) {
        return region.playbackRestrictionPolicies().require(input.path("arn").textValue());
    }
}
