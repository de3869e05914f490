package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.awsivs.emulator.ServiceModel.Place;
import java.util.Map;

/** From an HTTP request to an operation's name and input, as the model's http traits say. */
final class Routes {

    private static final String TAGS = "/tags/";

    private static final String RESOURCE = "resourceArn";
    private static final String KEYS = "tagKeys";
    private static final Map<String, String> TAG_OPERATIONS =
            Map.of("POST", "TagResource", "DELETE", "UntagResource", "GET", "ListTagsForResource");

    private Routes() {}

    static String operation(Request request) {
        if (request.path().startsWith(TAGS)) {
            return TAG_OPERATIONS.getOrDefault(request.method(), "");
        }
        return request.method().equals("POST") ? request.path().substring(1) : "";
    }

    /** A member in a place where the operation does not read it is rejected here, and any other member by its shape. */
    static ObjectNode input(Request request) {
        ObjectNode input = body(request);
        requireKnownParameters(request);
        if (request.path().startsWith(TAGS)) {
            requireNotInBody(RESOURCE, request, input);
            // The rest of the path, because the ARN's own slash comes encoded from most clients but not from all.
            input.put(RESOURCE, Request.decode(request.path().substring(TAGS.length())));
        }
        if (request.method().equals("DELETE")) {
            requireNotInBody(KEYS, request, input);
            ArrayNode keys = input.putArray(KEYS);
            request.parameters(KEYS).forEach(keys::add);
        }
        return input;
    }

    private static void requireKnownParameters(Request request) {
        for (String name : request.parameterNames()) {
            if (!request.method().equals("DELETE") || !name.equals(KEYS)) {
                throw ServiceModel.IVS.notEmulated(operation(request), Place.QUERY, name);
            }
        }
    }

    private static void requireNotInBody(String member, Request request, ObjectNode body) {
        if (body.hasNonNull(member)) {
            throw ServiceModel.IVS.notEmulated(operation(request), Place.BODY, member);
        }
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
