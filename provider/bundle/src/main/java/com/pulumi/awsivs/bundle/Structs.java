package com.pulumi.awsivs.bundle;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.List;

/** Builds property maps. */
final class Structs {

    private Structs() {}

    static Struct of(Object... namesAndValues) {
        Struct.Builder struct = Struct.newBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            struct.putFields((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return struct.build();
    }

    private static Value value(Object value) {
        Value.Builder builder = Value.newBuilder();
        if (value instanceof Struct struct)
            return builder.setStructValue(struct).build();
        if (value instanceof List<?> list) {
            list.forEach(each -> builder.getListValueBuilder().addValues(value(each)));
            return builder.build();
        }
        if (value instanceof Boolean flag) return builder.setBoolValue(flag).build();
        if (value instanceof Number number)
            return builder.setNumberValue(number.doubleValue()).build();
        return builder.setStringValue(value.toString()).build();
    }

    /** Returns the first map with the properties of the second one added. */
    static Struct and(Struct under, Struct over) {
        return under.toBuilder().putAllFields(over.getFieldsMap()).build();
    }

    static String text(Struct struct, String name) {
        return struct.getFieldsOrThrow(name).getStringValue();
    }
}
