package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.awsivs.emulator.ServiceModel.MemberLocation;
import java.util.Map;

/** Reads the operation and its input from an HTTP request, according to the http traits of the service model. */
final class RequestDecoder {

    private static final String TAGS = "/tags/";

    private static final String RESOURCE = "resourceArn";
    private static final String KEYS = "tagKeys";
    private static final Map<String, String> TAG_OPERATIONS =
            Map.of("POST", "TagResource", "DELETE", "UntagResource", "GET", "ListTagsForResource");

    private RequestDecoder() {}

    static String operation(IncomingRequest request) {
        if (request.path().startsWith(TAGS)) {
            return TAG_OPERATIONS.getOrDefault(request.method(), "");
        }
        return request.method().equals("POST") ? request.path().substring(1) : "";
    }

    /** Rejects members in the wrong part of the request (body, query, path). {@link InputShape} rejects all other unknown members. */
    static ObjectNode input(IncomingRequest request) {
        ObjectNode input = body(request);
        requireKnownParameters(request);
        if (request.path().startsWith(TAGS)) {
            requireNotInBody(RESOURCE, request, input);
            // The rest of the path is the ARN. Most clients encode the slash in the ARN, but some do not.
            input.put(RESOURCE, IncomingRequest.decode(request.path().substring(TAGS.length())));
        }
        if (request.method().equals("DELETE")) {
            requireNotInBody(KEYS, request, input);
            ArrayNode keys = input.putArray(KEYS);
            request.queryParameters(KEYS).forEach(keys::add);
        }
        return input;
    }

    private static void requireKnownParameters(IncomingRequest request) {
        for (String name : request.queryParameterNames()) {
            if (!request.method().equals("DELETE") || !name.equals(KEYS)) {
                throw ServiceModel.IVS.notEmulated(operation(request), MemberLocation.QUERY, name);
            }
        }
    }

    private static void requireNotInBody(String member, IncomingRequest request, ObjectNode body) {
        if (body.hasNonNull(member)) {
            throw ServiceModel.IVS.notEmulated(operation(request), MemberLocation.BODY, member);
        }
    }

    static ObjectNode body(IncomingRequest request) {
        try {
            if (request.body().isBlank()) {
                return JsonNodes.object();
            }
            if (JsonNodes.parse(request.body()) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException malformed) {
            throw new ServiceException("SerializationException", 400, malformed.getOriginalMessage());
        }
        throw new ServiceException("SerializationException", 400, "The body is not a JSON object");
    }
}
