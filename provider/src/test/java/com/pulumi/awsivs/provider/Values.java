package com.pulumi.awsivs.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.awsivs.provider.framework.value.PathParser;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Builds values for tests. */
public final class Values {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Values() {}

    /** Returns properties from names and values, as in {@code object("name", "x", "tags", object("a", "b"))}. */
    public static Properties object(Object... namesAndValues) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            entries.put((String) namesAndValues[i], of(namesAndValues[i + 1]));
        }
        return new Properties(entries);
    }

    /** Returns the properties of a JSON object. */
    public static Properties json(String object) {
        try {
            return (Properties) of(JSON.readTree(object));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(object, e);
        }
    }

    private static Value of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, Value> entries = new LinkedHashMap<>();
                node.properties().forEach(entry -> entries.put(entry.getKey(), of(entry.getValue())));
                yield new Properties(entries);
            }
            case ARRAY -> new Value.Items(node.valueStream().map(Values::of).toList());
            case BOOLEAN -> new Value.Flag(node.booleanValue());
            case NUMBER -> new Value.Number(node.doubleValue());
            case STRING -> new Value.Text(node.textValue());
            default -> new Value.Null();
        };
    }

    public static Value list(Object... elements) {
        return new Value.Items(List.of(elements).stream().map(Values::of).toList());
    }

    public static Value secret(Object inside) {
        return new Value.Secret(of(inside));
    }

    public static Value unknown() {
        return new Value.Unknown();
    }

    public static Value nothing() {
        return new Value.Null();
    }

    public static Value text(String text) {
        return new Value.Text(text);
    }

    public static PropertyPath path(String text) {
        return Objects.requireNonNull(PathParser.parse(text), text);
    }

    public static Value of(Object object) {
        if (object instanceof Value value) return value;
        if (object instanceof Boolean flag) return new Value.Flag(flag);
        return object instanceof Number number
                ? new Value.Number(number.doubleValue())
                : new Value.Text((String) object);
    }
}
