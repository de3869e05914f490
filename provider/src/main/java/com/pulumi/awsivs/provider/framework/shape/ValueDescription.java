package com.pulumi.awsivs.provider.framework.shape;

import com.pulumi.awsivs.provider.framework.value.Value;
import java.math.BigDecimal;
import java.util.Set;

/** Describes values in messages. */
final class ValueDescription {

    /** The maximum length of strings that messages repeat. For a longer string the name of the property must suffice. */
    private static final int MAX_LENGTH = 60;

    private static final Set<Integer> INVISIBLE = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.UNASSIGNED,
            (int) Character.PRIVATE_USE);

    private ValueDescription() {}

    /** Returns a description with the value if it is short, or else the type of the value. */
    static String of(Value value) {
        if (value instanceof Value.Text text && text.value().length() <= MAX_LENGTH) {
            return text.value().isEmpty() ? "an empty string" : "the string " + quoted(text.value());
        }
        if (value instanceof Value.Number number && Double.isFinite(number.value())) {
            return "the number " + number(number);
        }
        return value instanceof Value.Flag flag ? String.valueOf(flag.value()) : ofType(value);
    }

    /** Returns the number without an exponent, or an empty string if it is infinite or not a number. */
    static String number(Value.Number number) {
        if (!Double.isFinite(number.value())) return "";
        BigDecimal exact = BigDecimal.valueOf(number.value());
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }

    /** Returns only the type, for a value that may be secret. */
    static String ofType(Value value) {
        if (value instanceof Value.Text) return "a string";
        if (value instanceof Value.Number) return "a number";
        if (value instanceof Value.Flag) return "true or false";
        if (value instanceof Value.Items) return "a list";
        if (value instanceof Value.Foreign foreign)
            return foreign.kind().startsWith("a") ? "an " + foreign.kind() : "a " + foreign.kind();
        return value instanceof Value.Properties ? "an object" : "null";
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(each -> quoted.append(isVisible(each) ? Character.toString(each) : code(each)));
        return quoted.append('"').toString();
    }

    /** Returns one character in quotes, or its code point if the character is invisible. */
    static String character(int codePoint) {
        return isVisible(codePoint) ? "\"" + Character.toString(codePoint) + "\"" : code(codePoint);
    }

    private static String code(int codePoint) {
        return String.format("U+%04X", codePoint);
    }

    private static boolean isVisible(int codePoint) {
        if (codePoint == ' ') return true;
        return !Character.isSpaceChar(codePoint) && !INVISIBLE.contains(Character.getType(codePoint));
    }
}
