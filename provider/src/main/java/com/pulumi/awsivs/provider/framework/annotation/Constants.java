package com.pulumi.awsivs.provider.framework.annotation;

import java.io.DataInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The strings and numbers in the constant pool of a class file. */
final class Constants {

    static final Constants NONE = new Constants(new Object[0]);

    private static final int UTF8 = 1;
    private static final int INTEGER = 3;
    private static final int FLOAT = 4;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    private final @Nullable Object[] values;

    private Constants(@Nullable Object[] values) {
        this.values = values;
    }

    static Constants read(DataInputStream in) throws IOException {
        @Nullable Object[] values = new @Nullable Object[in.readUnsignedShort()];
        for (int index = 1; index < values.length; index++) {
            int tag = in.readUnsignedByte();
            values[index] = read(tag, in);
            if (tag == LONG || tag == DOUBLE) index++; // they take two places
        }
        return new Constants(values);
    }

    private static @Nullable Object read(int tag, DataInputStream in) throws IOException {
        return switch (tag) {
            case UTF8 -> in.readUTF();
            case INTEGER -> in.readInt();
            case FLOAT -> in.readFloat();
            case LONG -> in.readLong();
            case DOUBLE -> in.readDouble();
            case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> skip(in, Short.BYTES);
            case METHOD_HANDLE -> skip(in, Byte.BYTES + Short.BYTES);
            default -> skip(in, 2 * Short.BYTES); // references to members, and names with types
        };
    }

    private static @Nullable Object skip(DataInputStream in, int bytes) throws IOException {
        in.skipNBytes(bytes);
        return null;
    }

    String text(int index) {
        return (String) value(index);
    }

    Object value(int index) {
        Object value = values[index];
        if (value == null)
            throw new IllegalArgumentException("constant " + index + " is neither a string nor a number");
        return value;
    }
}
