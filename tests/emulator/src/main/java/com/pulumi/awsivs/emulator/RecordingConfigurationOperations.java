package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** The operations on recording configurations. Only the tags of a recording configuration can be changed. */
final class RecordingConfigurationOperations {

    static final String ARN_TYPE = "recording-configuration";

    private static final String CONFIGURATION = "recordingConfiguration";

    private static final int MAX_PAGE_SIZE = 100;

    /** The members of shape RecordingConfigurationSummary, which has no thumbnails, renditions or reconnect window. */
    private static final Set<String> SUMMARY_MEMBERS =
            Set.of("arn", "name", "destinationConfiguration", "state", "tags");

    private final ArnFormat arns;
    private final RecordingSetups setups;
    private final ResourceQuotas quotas;
    private final RecordingDefaults defaults;

    RecordingConfigurationOperations(ArnFormat arns, RecordingSetups setups, EmulatorOptions options) {
        this.arns = arns;
        this.setups = setups;
        this.quotas = ResourceQuotas.of(options);
        this.defaults = options.recordingDefaults();
    }

    List<Operation> operations() {
        InputShape arn = InputShape.empty().required("arn", arns.of(ARN_TYPE));
        return List.of(
                new Operation(
                        "CreateRecordingConfiguration", TagOperations.withTags(RecordingSettings.SHAPE), this::create),
                new Operation("GetRecordingConfiguration", arn, this::get),
                new Operation("ListRecordingConfigurations", Pagination.input(MAX_PAGE_SIZE), this::list),
                Operation.withoutContent("DeleteRecordingConfiguration", arn, this::delete));
    }

    /**
     * Creates a recording configuration. The response contains the state CREATING, as in
     * awscli/examples/ivs/create-recording-configuration.rst, even if the setup takes no time.
     */
    private ObjectNode create(RegionResources region, ObjectNode input) {
        RecordingSettings.check(input);
        quotas.requireBelowRecordingConfigurationQuota(region);
        ObjectNode configuration = JsonNodes.object().put("arn", region.newArn(ARN_TYPE));
        configuration.setAll(input);
        configuration.set("tags", TagOperations.of(input));
        // A guess: the response of GetStreamSession has no name if the recording configuration has none.
        if (configuration.path("name").asText("").isEmpty()) {
            configuration.remove("name");
        }
        RecordingSettings.addDefaults(configuration, defaults);
        setups.start(configuration);
        region.recordingConfigurations().add(configuration);
        return JsonNodes.object(CONFIGURATION, configuration);
    }

    private ObjectNode get(RegionResources region, ObjectNode input) {
        setups.updateStates(region);
        return JsonNodes.object(CONFIGURATION, find(region, input));
    }

    /** Limits pages as documented: "Default: your service quota or 100, whichever is smaller" (maxResults). */
    private ObjectNode list(RegionResources region, ObjectNode input) {
        setups.updateStates(region);
        int limit = Math.min(quotas.recordingConfigurations(), MAX_PAGE_SIZE);
        List<ResourceStore.Entry> all = region.recordingConfigurations().matching(configuration -> true);
        return Pagination.page("recordingConfigurations", all, input, limit, SUMMARY_MEMBERS);
    }

    private ObjectNode delete(RegionResources region, ObjectNode input) {
        String arn = find(region, input).path("arn").asText();
        ChannelReferences.requireUnused(region, ChannelReferences.RECORDING_CONFIGURATION, arn);
        setups.remove(arn);
        region.recordingConfigurations().remove(arn);
        return JsonNodes.object();
    }

    private static ObjectNode find(RegionResources region, ObjectNode input) {
        return region.recordingConfigurations().require(input.path("arn").textValue());
    }
}
