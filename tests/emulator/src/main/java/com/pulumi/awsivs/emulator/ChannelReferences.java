package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The members of a channel that refer to another resource: their constraints, and the checks that the resource exists or is not in use. */
final class ChannelReferences {

    static final String RECORDING_CONFIGURATION = "recordingConfigurationArn";
    static final String RESTRICTION_POLICY = "playbackRestrictionPolicyArn";

    private static final Map<String, String> ARN_TYPES = Map.of(
            RECORDING_CONFIGURATION,
            RecordingConfigurationOperations.ARN_TYPE,
            RESTRICTION_POLICY,
            PlaybackRestrictionPolicyOperations.ARN_TYPE,
            "adConfigurationArn",
            "ad-configuration");

    private final ArnFormat arns;
    private final RecordingSetups setups;
    private final boolean existing;

    ChannelReferences(ArnFormat arns, RecordingSetups setups, EmulatorOptions options) {
        this.arns = arns;
        this.setups = setups;
        this.existing = options.existingReferences();
    }

    InputShape withReferences(InputShape shape) {
        InputShape all = shape;
        for (Map.Entry<String, String> reference : ARN_TYPES.entrySet()) {
            all = all.optional(reference.getKey(), arns.reference(reference.getValue()));
        }
        return all;
    }

    /**
     * Rejects references to other accounts and regions, and, if references must exist, to resources that do not exist. Absent members and
     * "" refer to nothing. The error, ResourceNotFoundException, is derived from the errors that CreateChannel declares.
     */
    void check(RegionResources region, ObjectNode input) {
        ARN_TYPES
                .keySet()
                .forEach(member ->
                        arns.requireLocal(region.owner(), input.path(member).asText("")));
        if (existing) {
            requireActive(region, input.path(RECORDING_CONFIGURATION).asText(""));
            String policy = input.path(RESTRICTION_POLICY).asText("");
            if (!policy.isEmpty()) {
                region.playbackRestrictionPolicies().require(policy);
            }
        }
    }

    /** Requires a recording configuration in state ACTIVE. It is a guess that IVS rejects other states, and so is the error. */
    private void requireActive(RegionResources region, String arn) {
        if (arn.isEmpty()) {
            return;
        }
        setups.updateStates(region);
        ObjectNode configuration = region.recordingConfigurations().require(arn);
        if (!configuration.path("state").asText().equals("ACTIVE")) {
            throw ServiceException.constraintViolated(RECORDING_CONFIGURATION);
        }
    }

    /**
     * Rejects the deletion of a resource that a channel refers to, as DeleteRecordingConfiguration documents. The errors that the model
     * declares indicate that the deletion of a policy is rejected, too. The message is a guess.
     */
    static void requireUnused(RegionResources region, String member, String arn) {
        boolean used = !region.channels()
                .matching(channel -> channel.path(member).asText().equals(arn))
                .isEmpty();
        if (used) {
            throw ServiceException.conflict("Resource: " + arn + " is associated with a channel");
        }
    }
}
