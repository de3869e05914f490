package com.pulumi.awsivs.provider.ivs.api;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One element of DER, the binary encoding of keys: a tag and its content. The provider reads DER itself, because Java's
 * DER reader is not public, and Java's KeyFactory reports all unsupported kinds of keys with the same message.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5480">RFC 5480, the form of an elliptic curve's public key</a>
 */
public final class DerElement {

    public static final int INTEGER = 0x02;
    public static final int BIT_STRING = 0x03;
    public static final int OCTET_STRING = 0x04;
    public static final int OBJECT_IDENTIFIER = 0x06;
    public static final int SEQUENCE = 0x30;

    /** The tags of the optional elements [0] and [1] of a structure. */
    public static final int OPTION_0 = 0xA0;

    public static final int OPTION_1 = 0xA1;

    private static final int CONSTRUCTED = 0x20;

    private static final int LONG_FORM = 0x80;
    private static final int MAX_LENGTH_DIGITS = 3;

    private final int tag;
    private final byte[] content;

    private DerElement(int tag, byte[] content) {
        this.tag = tag;
        this.content = content;
    }

    public int tag() {
        return tag;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Returns the consecutive elements in these bytes; an empty list if the bytes are cut off or not DER. */
    public static List<DerElement> elements(byte[] bytes) {
        List<DerElement> elements = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            if (at + 2 > bytes.length) return List.of();
            int tag = bytes[at++] & 0xff;
            int length = bytes[at++] & 0xff;
            if (length >= LONG_FORM) {
                int digits = length - LONG_FORM;
                if (digits < 1 || digits > MAX_LENGTH_DIGITS || at + digits > bytes.length) return List.of();
                length = 0;
                for (int i = 0; i < digits; i++) length = (length << Byte.SIZE) | (bytes[at++] & 0xff);
            }
            if (length > bytes.length - at) return List.of();
            elements.add(new DerElement(tag, Arrays.copyOfRange(bytes, at, at + length)));
            at += length;
        }
        return List.copyOf(elements);
    }

    /** Returns the elements inside a sequence or an option; an empty list for other elements. */
    public List<DerElement> elements() {
        return (tag & CONSTRUCTED) != 0 ? elements(content) : List.of();
    }

    /** Returns the DER of an element with this content, which must be shorter than 64 KB. */
    public static byte[] encode(int tag, byte[]... content) {
        int length = Arrays.stream(content).mapToInt(part -> part.length).sum();
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        der.write(tag);
        if (length >= 1 << Byte.SIZE) der.writeBytes(new byte[] {(byte) (LONG_FORM + 2), (byte) (length >> Byte.SIZE)});
        else if (length >= LONG_FORM) der.write(LONG_FORM + 1);
        der.write(length);
        for (byte[] part : content) der.writeBytes(part);
        return der.toByteArray();
    }
}
