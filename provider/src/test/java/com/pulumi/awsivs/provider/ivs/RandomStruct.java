package com.pulumi.awsivs.provider.ivs;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Generates property maps in the wire format, with Pulumi's special values in valid and invalid places. */
final class RandomStruct {

    /** Constants of the protocol, not copied from the plugin, so that an error there is not repeated here. */
    static final String KEY = "4dabf18193072939515e22adb298388d";

    static final String SECRET = "1b47061264138c4ac30d75fd1eb44270";
    static final String OUTPUT = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    static final List<String> UNKNOWN = List.of(
            "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
            "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
            "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
            "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
            "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
            "030794c1-ac77-496b-92df-f27374a8bd58",
            "e48ece36-62e2-4504-bad9-02848725956a");

    private static final List<String> OTHER_MARKS = List.of(
            "c44067f5952c0a294b673a41bacd8c17",
            "0def7320c3a5731c473e5ecbe6d01bc7",
            "5cf8f73096256a8f31e491e813e4eb8e",
            "803fd3297a5875dc03ca845dda5d2a98",
            "no mark at all");

    private static final List<Double> NUMBERS = List.of(
            0.0,
            -0.0,
            1.0,
            -1.5,
            42.0,
            1e308,
            Double.MIN_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY);

    private static final int WIDE = 3_000;
    private static final List<Integer> DEEP = List.of(10, 40, 110, 210, 300);

    private final Random random;
    private final RandomText texts;

    RandomStruct(Random random, RandomText texts) {
        this.random = random;
        this.texts = texts;
    }

    Struct struct() {
        return struct(4, false);
    }

    /** Returns a copy with one or two errors. */
    Struct spoiled(Struct right) {
        Struct once = spoiledOnce(right, false);
        return random.nextInt(3) == 0 ? spoiledOnce(once, false) : once;
    }

    private Struct spoiledOnce(Struct right, boolean hidden) {
        List<String> names = new ArrayList<>(right.getFieldsMap().keySet());
        if (names.isEmpty() || random.nextInt(6) == 0) {
            return right.toBuilder()
                    .putFields(texts.name(hidden), value(3, hidden))
                    .build();
        }
        String name = texts.oneOf(names);
        if (random.nextInt(8) == 0) return right.toBuilder().removeFields(name).build();
        return right.toBuilder()
                .putFields(name, spoiled(right.getFieldsOrThrow(name), hidden))
                .build();
    }

    private Value spoiled(Value right, boolean hidden) {
        return switch (random.nextInt(6)) {
            case 0 -> secret(value(1, true));
            case 1 -> text(texts.oneOf(UNKNOWN));
            case 2 -> secret(right);
            case 3 -> right.hasStructValue() ? struct(spoiledOnce(right.getStructValue(), hidden)) : value(0, hidden);
            case 4 -> text((right.hasStringValue() ? right.getStringValue() : "") + texts.text(hidden));
            default -> value(3, hidden);
        };
    }

    private Struct struct(int depth, boolean hidden) {
        Struct.Builder struct = Struct.newBuilder();
        int size = random.nextInt(500) == 0 ? WIDE : random.nextInt(6);
        for (int i = 0; i < size; i++) {
            String name = texts.name(hidden) + (size == WIDE ? i : "");
            struct.putFields(name, value(size == WIDE ? 0 : depth - 1, hidden));
        }
        return struct.build();
    }

    Value value(int depth, boolean hidden) {
        return switch (random.nextInt(depth > 0 ? 14 : 7)) {
            case 0 -> Value.newBuilder().setNullValue(NullValue.NULL_VALUE).build();
            case 1 -> Value.newBuilder().setBoolValue(random.nextBoolean()).build();
            case 2 -> Value.newBuilder().setNumberValue(texts.oneOf(NUMBERS)).build();
            case 3, 4 -> text(texts.text(hidden));
            case 5 -> random.nextInt(4) > 0 ? text(texts.oneOf(UNKNOWN)) : Value.getDefaultInstance();
            case 6 -> random.nextInt(50) == 0 ? deep(texts.oneOf(DEEP)) : text(texts.text(hidden));
            case 7, 8 -> list(depth, hidden);
            case 9, 10 -> secret(value(depth - 1, true));
            case 11 -> marked(depth, hidden);
            default -> struct(struct(depth, hidden));
        };
    }

    private Value list(int depth, boolean hidden) {
        ListValue.Builder list = ListValue.newBuilder();
        for (int i = random.nextInt(4); i > 0; i--) list.addValues(value(depth - 1, hidden));
        return Value.newBuilder().setListValue(list).build();
    }

    private static Value deep(int levels) {
        Value value = text("deep");
        for (int i = 0; i < levels; i++) {
            value = i % 2 == 0
                    ? struct(Struct.newBuilder().putFields("a", value).build())
                    : Value.newBuilder()
                            .setListValue(ListValue.newBuilder().addValues(value))
                            .build();
        }
        return value;
    }

    private static Value secret(Value inside) {
        return struct(Struct.newBuilder()
                .putFields(KEY, text(SECRET))
                .putFields("value", inside)
                .build());
    }

    static boolean isSecret(Struct struct) {
        return struct.getFieldsOrDefault(KEY, Value.getDefaultInstance())
                .getStringValue()
                .equals(SECRET);
    }

    /** Returns an output, an asset or another special value; complete, or with parts missing or of another type. */
    private Value marked(int depth, boolean hidden) {
        Struct.Builder struct = struct(depth, hidden).toBuilder();
        switch (random.nextInt(4)) {
            case 0 -> struct.putFields(KEY, value(0, hidden));
            case 1 -> struct.putFields(KEY, text(texts.oneOf(OTHER_MARKS)));
            case 2 -> struct.putFields(KEY, text(SECRET)).removeFields("value");
            default -> {
                boolean secret = random.nextBoolean();
                struct.putFields(KEY, text(OUTPUT))
                        .putFields(
                                "secret",
                                Value.newBuilder().setBoolValue(secret).build());
                if (random.nextBoolean()) struct.putFields("value", value(depth - 1, hidden || secret));
            }
        }
        return struct(struct.build());
    }

    static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }

    static Value struct(Struct struct) {
        return Value.newBuilder().setStructValue(struct).build();
    }
}
