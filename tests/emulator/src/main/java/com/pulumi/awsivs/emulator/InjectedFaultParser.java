package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Parses an injected fault from the JSON of {@code POST /_faults}. Invalid JSON is rejected as a whole, with the reason. */
final class InjectedFaultParser {

    private static final Set<String> MEMBERS =
            Set.of("operation", "kind", "calls", "status", "type", "body", "delayMilliseconds");

    private InjectedFaultParser() {}

    static InjectedFault parse(ObjectNode json) {
        json.fieldNames().forEachRemaining(member -> require(MEMBERS.contains(member), "no such member: " + member));
        return new InjectedFault(
                operation(json.path("operation").asText(InjectedFault.ANY)),
                kind(json.path("kind").asText("")),
                calls(json.path("calls")),
                json.path("status").asInt(500),
                json.path("type").asText(""),
                body(json.path("body")),
                Duration.ofMillis(json.path("delayMilliseconds").asLong(0)));
    }

    private static String operation(String name) {
        boolean known = name.equals(InjectedFault.ANY) || ServiceModel.IVS.has(name) || ServiceModel.STS.has(name);
        require(known, "no such operation: " + name + " (" + InjectedFault.ANY + " is every operation of IVS)");
        return name;
    }

    private static FaultKind kind(String name) {
        return FaultKind.ofJsonName(name)
                .orElseThrow(() -> ServiceException.validation("kind must be one of " + FaultKind.jsonNames()));
    }

    private static Set<Integer> calls(JsonNode json) {
        String message = "calls must be a list of numbers, counted from 1";
        require(json.isMissingNode() || json.isArray(), message);
        Set<Integer> calls = new HashSet<>();
        json.forEach(call -> {
            require(call.isInt() && call.intValue() > 0, message);
            calls.add(call.intValue());
        });
        return calls;
    }

    /**
     * Returns the response body. A JSON string is sent without its quotes, so that a fault can also respond with the HTML page of a proxy.
     */
    private static String body(JsonNode body) {
        if (body.isMissingNode()) {
            return "";
        }
        return body.isTextual() ? body.textValue() : JsonNodes.write(body);
    }

    private static void require(boolean satisfied, String message) {
        if (!satisfied) {
            throw ServiceException.validation(message);
        }
    }
}
