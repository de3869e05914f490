package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The common part of BatchGetChannel and BatchGetStreamKey: reads up to 50 resources, and reports unknown ARNs as errors. */
final class BatchGet {

    private static final int MAX_ARNS = 50;

    private final ArnFormat arns;
    private final UnknownArnInBatch unknownArns;

    BatchGet(ArnFormat arns, UnknownArnInBatch unknownArns) {
        this.arns = arns;
        this.unknownArns = unknownArns;
    }

    InputShape input(String type) {
        return InputShape.empty().required("arns", Constraints.list(1, MAX_ARNS, arns.of(type)));
    }

    ObjectNode get(String member, ResourceStore store, ObjectNode input) {
        List<JsonNode> found = new ArrayList<>();
        List<JsonNode> errors = new ArrayList<>();
        for (String arn : distinct(input)) {
            store.find(arn).ifPresentOrElse(found::add, () -> errors.add(error(arn)));
        }
        ObjectNode output = JsonNodes.object(member, JsonNodes.array(found));
        output.set("errors", JsonNodes.array(unknownArns == UnknownArnInBatch.DROPPED ? List.of() : errors));
        return output;
    }

    /**
     * Returns the error for an unknown ARN. The value of {@code code} is a guess: in the only public example of a batch error,
     * batch-start-viewer-session-revocation.rst, it is the HTTP status as a string.
     */
    private static JsonNode error(String arn) {
        return JsonNodes.object()
                .put("arn", arn)
                .put("code", "404")
                .put("message", ServiceException.notFound(arn).message());
    }

    private static Set<String> distinct(ObjectNode input) {
        Set<String> distinct = new LinkedHashSet<>();
        input.path("arns").forEach(arn -> distinct.add(arn.textValue()));
        return distinct;
    }
}
