package com.pulumi.awsivs.provider.framework.rpc;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.pulumi.awsivs.provider.framework.value.PropertyPath;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Foreign;
import com.pulumi.awsivs.provider.framework.value.Value.Items;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.framework.value.Value.Secret;
import com.pulumi.awsivs.provider.framework.value.Value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Converts values between their protobuf form and {@link Value}. */
final class ValueCodec {

    /** The maximum depth of nested values, deeper than the values of any program, and far below the depth that overflows the stack. */
    private static final int MAX_DEPTH = 200;

    private ValueCodec() {}

    static Properties decode(Struct struct) {
        return properties(PropertyPath.ROOT, 1, struct);
    }

    private static Properties properties(PropertyPath path, int depth, Struct struct) {
        Map<String, Value> entries = new LinkedHashMap<>();
        struct.getFieldsMap().forEach((name, value) -> entries.put(name, value(path.name(name), depth, value)));
        return new Properties(entries);
    }

    private static Value value(PropertyPath path, int depth, com.google.protobuf.Value value) {
        if (depth > MAX_DEPTH)
            throw new MalformedValueException(PropertyPath.ROOT.name(path.top()), "is nested too deeply");
        return switch (value.getKindCase()) {
            case BOOL_VALUE -> new Value.Flag(value.getBoolValue());
            case NUMBER_VALUE -> new Value.Number(value.getNumberValue());
            case STRING_VALUE ->
                ValueSignatures.UNKNOWN.containsKey(value.getStringValue())
                        ? new Unknown()
                        : new Value.Text(value.getStringValue());
            case LIST_VALUE -> items(path, depth + 1, value.getListValue());
            case STRUCT_VALUE -> object(path, depth + 1, value.getStructValue());
            case NULL_VALUE, KIND_NOT_SET -> new Value.Null();
        };
    }

    private static Items items(PropertyPath path, int depth, ListValue list) {
        List<Value> elements = new ArrayList<>();
        for (var element : list.getValuesList()) elements.add(value(path.index(elements.size()), depth, element));
        return new Items(elements);
    }

    private static Value object(PropertyPath path, int depth, Struct struct) {
        var signature = struct.getFieldsMap().get(ValueSignatures.KEY);
        if (signature == null) return properties(path, depth, struct);
        String mark = signature.getStringValue();
        if (mark.equals(ValueSignatures.SECRET)) return secret(path, depth, struct);
        if (mark.equals(ValueSignatures.OUTPUT)) return output(path, depth, struct);
        String kind = ValueSignatures.FOREIGN.get(mark);
        if (kind == null) throw new MalformedValueException(path, "has a type that this provider does not know");
        return new Foreign(kind, properties(path, depth, struct));
    }

    /** Decodes an output value, which is unknown if it has no value. Ignores its dependencies, which only the engine needs. */
    private static Value output(PropertyPath path, int depth, Struct struct) {
        var secret = struct.getFieldsMap().get("secret");
        boolean isSecret = secret != null && secret.getBoolValue();
        if (!struct.containsFields("value")) return isSecret ? new Secret(new Unknown()) : new Unknown();
        return isSecret ? secret(path, depth, struct) : value(path, depth, struct.getFieldsOrThrow("value"));
    }

    /** Decodes a secret. An error inside it names only the path of the whole secret, because nested names are secret, too. */
    private static Secret secret(PropertyPath path, int depth, Struct struct) {
        var value = struct.getFieldsMap().get("value");
        if (value == null) throw new MalformedValueException(path, "is a secret without a value");
        try {
            Value inside = value(path, depth, value);
            return Secret.of(inside);
        } catch (MalformedValueException e) {
            throw new MalformedValueException(
                    path, "is a secret that contains a value that this provider does not know");
        }
    }

    static Struct encode(Properties properties) {
        Struct.Builder struct = Struct.newBuilder();
        properties.entries().forEach((name, value) -> struct.putFields(name, encode(value)));
        return struct.build();
    }

    private static com.google.protobuf.Value encode(Value value) {
        var encoded = com.google.protobuf.Value.newBuilder();
        if (value instanceof Value.Null) encoded.setNullValue(NullValue.NULL_VALUE);
        else if (value instanceof Value.Flag flag) encoded.setBoolValue(flag.value());
        else if (value instanceof Value.Number number) encoded.setNumberValue(number.value());
        else if (value instanceof Value.Text text) encoded.setStringValue(text.value());
        else if (value instanceof Items items) encoded.setListValue(encode(items));
        else if (value instanceof Properties properties) encoded.setStructValue(encode(properties));
        else if (value instanceof Secret secret) encoded.setStructValue(encode(secret));
        else if (value instanceof Foreign foreign) encoded.setStructValue(encode(foreign.fields()));
        else encoded.setStringValue(ValueSignatures.UNKNOWN_STRING);
        return encoded.build();
    }

    private static ListValue encode(Items items) {
        return ListValue.newBuilder()
                .addAllValues(items.elements().stream().map(ValueCodec::encode).toList())
                .build();
    }

    private static Struct encode(Secret secret) {
        return encode(Properties.of(ValueSignatures.KEY, new Value.Text(ValueSignatures.SECRET))
                .with("value", secret.reveal()));
    }
}
