package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One element of DER, the binary encoding of keys: a tag and its content. The provider reads DER itself, because Java's
 * DER reader is not public, and Java's KeyFactory reports all unsupported kinds of keys with the same message.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5480">RFC 5480, the form of an elliptic curve's public key</a>
 */
final class DerElement {

    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int SEQUENCE = 0x30;

    private static final int LONG_FORM = 0x80;
    private static final int MAX_LENGTH_DIGITS = 3;

    private final int tag;
    private final byte[] content;

    private DerElement(int tag, byte[] content) {
        this.tag = tag;
        this.content = content;
    }

    int tag() {
        return tag;
    }

    byte[] content() {
        return content.clone();
    }

    /** Returns the consecutive elements in these bytes; an empty list if the bytes are cut off or not DER. */
    static List<DerElement> elements(byte[] bytes) {
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

    /** Returns the elements of a sequence; an empty list for other elements. */
    List<DerElement> elements() {
        return tag == SEQUENCE ? elements(content) : List.of();
    }
}
