package com.pulumi.awsivs.provider.ivs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Describes the properties of schema.json in a form that can be compared. */
final class SchemaDescriptions {

    private final JsonNode root;
    private final Set<String> usedTypes = new TreeSet<>();

    SchemaDescriptions(String json) {
        try {
            this.root = new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode root() {
        return root;
    }

    JsonNode resource(String token) {
        return root.path("resources").path(token);
    }

    JsonNode function(String token) {
        return root.path("functions").path(token);
    }

    Set<String> names(String section) {
        return names(root.path(section));
    }

    /** The types that occurred in descriptions. */
    Set<String> usedTypes() {
        return usedTypes;
    }

    Map<String, String> properties(JsonNode properties, JsonNode required) {
        Map<String, String> descriptions = new TreeMap<>();
        for (String name : names(properties)) {
            JsonNode property = properties.path(name);
            descriptions.put(
                    name,
                    type(property)
                            + (has(required, name) ? ", required" : "")
                            + (property.path("secret").asBoolean() ? ", secret" : "")
                            + (property.path("willReplaceOnChanges").asBoolean() ? ", replaces" : ""));
        }
        required.forEach(name -> descriptions.putIfAbsent(name.asText(), "missing, but required"));
        return descriptions;
    }

    private String type(JsonNode type) {
        if (type.has("oneOf")) return type(type.at("/oneOf/0")) + ", like one of " + values(named(type.at("/oneOf/1")));
        if (type.has("$ref")) return object(named(type));
        return switch (type.path("type").asText()) {
            case "array" -> "list of " + type(type.path("items"));
            case "object" -> "map of " + type(type.path("additionalProperties"));
            default -> type.path("type").asText();
        };
    }

    private String object(JsonNode type) {
        return "object " + properties(type.path("properties"), type.path("required"));
    }

    private static Set<String> values(JsonNode type) {
        Set<String> values = new TreeSet<>();
        type.path("enum").forEach(value -> values.add(value.path("value").asText()));
        return values;
    }

    private JsonNode named(JsonNode reference) {
        String name = reference.path("$ref").asText().replace("#/types/", "");
        usedTypes.add(name);
        return root.path("types").path(name);
    }

    static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static boolean has(JsonNode array, String text) {
        for (JsonNode each : array) {
            if (each.asText().equals(text)) return true;
        }
        return false;
    }
}
