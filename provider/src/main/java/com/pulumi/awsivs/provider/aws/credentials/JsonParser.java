package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.framework.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** Parses JSON with the AWS SDK's parser. The engine sends settings that are not strings as JSON in a string. */
public final class JsonParser {

    private JsonParser() {}

    /**
     * Returns the value of this JSON text.
     *
     * @throws IllegalArgumentException if the text is not JSON
     */
    public static Value parse(String json) {
        @Nullable JsonNode node;
        try {
            node = JsonNode.parser().parse(json);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("is not JSON", e);
        }
        if (node == null) throw new IllegalArgumentException("is not JSON, but blank");
        return value(node);
    }

    private static Value value(JsonNode node) {
        if (node.isString()) return new Value.Text(node.text());
        if (node.isNumber()) return new Value.Number(Double.parseDouble(node.asNumber()));
        if (node.isBoolean()) return new Value.Flag(node.asBoolean());
        if (node.isArray())
            return new Value.Items(
                    node.asArray().stream().map(JsonParser::value).toList());
        if (!node.isObject()) return new Value.Null();
        Map<String, Value> entries = new LinkedHashMap<>();
        node.asObject().forEach((name, each) -> entries.put(name, value(each)));
        return new Value.Properties(entries);
    }
}
