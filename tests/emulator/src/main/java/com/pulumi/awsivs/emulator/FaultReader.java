package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a fault from the JSON of {@code POST /_faults}; a text that is none is refused in words, never half believed. */
final class FaultReader {

    private static final Set<String> MEMBERS =
            Set.of("operation", "kind", "calls", "status", "type", "body", "delayMilliseconds");

    private FaultReader() {}

    static Fault read(ObjectNode json) {
        json.fieldNames().forEachRemaining(member -> require(MEMBERS.contains(member), "no such member: " + member));
        return new Fault(
                operation(json.path("operation").asText(Fault.ANY)),
                kind(json),
                calls(json.path("calls")),
                json.path("status").asInt(500),
                json.path("type").asText(""),
                body(json.path("body")),
                Duration.ofMillis(json.path("delayMilliseconds").asLong(0)));
    }

    private static String operation(String name) {
        boolean known = name.equals(Fault.ANY) || ServiceModel.IVS.has(name) || ServiceModel.STS.has(name);
        require(known, "no such operation: " + name + " (" + Fault.ANY + " is every operation of IVS)");
        return name;
    }

    private static Fault.Kind kind(JsonNode json) {
        String text = json.path("kind").asText("");
        List<Fault.Kind> kinds = Arrays.stream(Fault.Kind.values())
                .filter(kind -> name(kind).equals(text))
                .toList();
        require(
                !kinds.isEmpty(),
                "kind is one of "
                        + Arrays.stream(Fault.Kind.values())
                                .map(FaultReader::name)
                                .toList());
        return kinds.get(0);
    }

    private static String name(Fault.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<Integer> calls(JsonNode json) {
        require(json.isMissingNode() || json.isArray(), "calls is a list of numbers, counted from 1");
        Set<Integer> calls = new HashSet<>();
        json.forEach(call -> {
            require(call.isInt() && call.intValue() > 0, "calls is a list of numbers, counted from 1");
            calls.add(call.intValue());
        });
        return calls;
    }

    /** A text goes out as it is, so that a proxy's HTML page can be played too. */
    private static String body(JsonNode body) {
        if (body.isMissingNode()) {
            return "";
        }
        return body.isTextual() ? body.textValue() : Json.write(body);
    }

    private static void require(boolean satisfied, String says) {
        if (!satisfied) {
            throw ServiceException.validation(says);
        }
    }
}
