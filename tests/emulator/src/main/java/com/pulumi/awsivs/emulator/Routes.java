package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** From an HTTP request to an operation's name and input, as the model's http traits say. */
final class Routes {

    private static final String TAGS = "/tags/";

    private static final Map<String, String> TAG_OPERATIONS =
            Map.of("POST", "TagResource", "DELETE", "UntagResource", "GET", "ListTagsForResource");

    private Routes() {}

    static String operation(Request request) {
        if (request.path().startsWith(TAGS)) {
            return TAG_OPERATIONS.getOrDefault(request.method(), "");
        }
        return request.method().equals("POST") ? request.path().substring(1) : "";
    }

    static ObjectNode input(Request request) {
        ObjectNode input = body(request);
        if (request.path().startsWith(TAGS)) {
            // The rest of the path, because the ARN's own slash comes encoded from most clients but not from all.
            input.put("resourceArn", Request.decode(request.path().substring(TAGS.length())));
        }
        if (request.method().equals("DELETE")) {
            ArrayNode keys = input.putArray("tagKeys");
            request.parameters("tagKeys").forEach(keys::add);
        }
        return input;
    }

    static ObjectNode body(Request request) {
        try {
            if (request.body().isBlank()) {
                return Json.object();
            }
            if (Json.parse(request.body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException malformed) {
            throw new ServiceException("SerializationException", 400, malformed.getOriginalMessage());
        }
        throw new ServiceException("SerializationException", 400, "The body is not a JSON object");
    }
}
