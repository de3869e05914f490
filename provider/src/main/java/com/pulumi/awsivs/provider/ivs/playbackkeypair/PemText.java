package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Removes from a PEM text the characters that an editor, a shell, a .env file or JSON added: byte order marks, quotes,
 * and line breaks written as a backslash and a letter.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7468">RFC 7468, PEM</a>
 */
final class PemText {

    /**
     * Byte order marks (also one read as Latin-1, and the remains of a UTF-16 file read as UTF-8) and invisible
     * characters.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\\uFEFF\\u200B\\u0000]|^\\uFFFD+|^\u00ef\u00bb\u00bf");

    private static final Pattern ESCAPED_LINE_BREAK = Pattern.compile("\\\\+[rn]");
    private static final Pattern SURROUNDING = Pattern.compile(
            "^[\\s\\u00A0\"'`\\\\\u201c\u201d\u2018\u2019]+|[\\s\\u00A0\"'`\\\\\u201c\u201d\u2018\u2019]+$");

    private static final Pattern PARAMETERS =
            Pattern.compile("-----BEGIN EC PARAMETERS-----[^-]*-----END EC PARAMETERS-----\\s*");
    private static final Pattern PUBLIC_KEY =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]*)-----END PUBLIC KEY-----");

    private final String text;

    /** @param text the value in the program */
    PemText(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String lines = ESCAPED_LINE_BREAK.matcher(visible).replaceAll("\n");
        this.text = SURROUNDING.matcher(lines).replaceAll("");
    }

    boolean has(String part) {
        return text.contains(part);
    }

    String text() {
        return text;
    }

    String withoutParameters() {
        return PARAMETERS.matcher(text).replaceAll("").strip();
    }

    /** Returns the base64 text of each public key. */
    List<String> publicKeys() {
        List<String> bodies = new ArrayList<>();
        Matcher matcher = PUBLIC_KEY.matcher(text);
        while (matcher.find()) bodies.add(matcher.group(1));
        return bodies;
    }

    /**
     * Returns whether the text is one public key and nothing else. The parameters of its curve, which openssl writes
     * before keys, are allowed.
     */
    boolean isOnePublicKey() {
        return PUBLIC_KEY.matcher(withoutParameters()).matches();
    }

    /** Returns the decoded bytes; null if the text is not base64. */
    static byte @Nullable [] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("[\\s\\u00A0]", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
