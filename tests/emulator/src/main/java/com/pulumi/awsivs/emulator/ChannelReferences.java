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

    ChannelReferences(ArnFormat arns) {
        this.arns = arns;
    }

    InputShape withReferences(InputShape shape) {
        InputShape all = shape;
        for (Map.Entry<String, String> reference : ARN_TYPES.entrySet()) {
            all = all.optional(reference.getKey(), arns.reference(reference.getValue()));
        }
        return all;
    }

    /** Rejects references to other accounts or regions. Absent members and "" refer to nothing. */
    void check(RegionResources region, ObjectNode input) {
        ARN_TYPES
                .keySet()
                .forEach(member ->
                        arns.requireLocal(region.owner(), input.path(member).asText("")));
    }

    /**
     * Rejects the deletion of a resource that a channel refers to, as DeleteRecordingConfiguration documents. That the deletion of a
     * policy is rejected, too, is derived from the errors that the model declares. The message is a guess.
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
