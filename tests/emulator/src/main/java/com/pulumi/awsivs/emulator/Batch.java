package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** BatchGetChannel and BatchGetStreamKey: up to 50 by their ARNs, and what to say of those that are not there. */
final class Batch {

    private static final int MOST = 50;

    private final Arns arns;
    private final UnknownInBatch unknown;

    Batch(Arns arns, UnknownInBatch unknown) {
        this.arns = arns;
        this.unknown = unknown;
    }

    Shape input(String noun) {
        return Shape.empty().required("arns", Rules.list(1, MOST, arns.of(noun)));
    }

    ObjectNode get(String member, Store store, ObjectNode input) {
        List<JsonNode> found = new ArrayList<>();
        List<JsonNode> errors = new ArrayList<>();
        for (String arn : distinct(input)) {
            store.find(arn).ifPresentOrElse(found::add, () -> errors.add(error(arn)));
        }
        ObjectNode output = Json.object(member, Json.array(found));
        output.set("errors", Json.array(unknown == UnknownInBatch.DROPPED ? List.of() : errors));
        return output;
    }

    /** No public source shows this code; a status as text is what batch-start-viewer-session-revocation.rst has. */
    private static JsonNode error(String arn) {
        return Json.object()
                .put("arn", arn)
                .put("code", "404")
                .put("message", ServiceException.notFound(arn).text());
    }

    private static Set<String> distinct(ObjectNode input) {
        Set<String> distinct = new LinkedHashSet<>();
        input.path("arns").forEach(arn -> distinct.add(arn.textValue()));
        return distinct;
    }
}
