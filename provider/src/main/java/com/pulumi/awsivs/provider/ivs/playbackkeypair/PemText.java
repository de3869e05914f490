package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of PEM as it was meant, whatever an editor, a shell, a .env file or JSON put around it: a byte order mark, quotes,
 * line ends spelled as a backslash and a letter.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7468">RFC 7468, PEM</a>
 */
final class PemText {

    /** Byte order marks, also one read as Latin-1, what a UTF-16 file leaves when read as UTF-8, and invisible characters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\uFEFF\\u200B\\u0000]|^\\uFFFD+|^\u00ef\u00bb\u00bf");

    private static final Pattern SPELLED_LINE_END = Pattern.compile("\\\\+[rn]");
    private static final Pattern AROUND = Pattern.compile(
            "^[\\s\\u00A0\"'`\\\\\u201c\u201d\u2018\u2019]+|[\\s\\u00A0\"'`\\\\\u201c\u201d\u2018\u2019]+$");

    private static final Pattern PARAMETERS =
            Pattern.compile("-----BEGIN EC PARAMETERS-----[^-]*-----END EC PARAMETERS-----\\s*");
    private static final Pattern PUBLIC_KEY =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([^-]*)-----END PUBLIC KEY-----");

    private final String text;

    /** @param text as a program has it */
    PemText(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String lines = SPELLED_LINE_END.matcher(visible).replaceAll("\n");
        this.text = AROUND.matcher(lines).replaceAll("");
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

    /** What stands between the first and the last line of each public key. */
    List<String> publicKeys() {
        List<String> bodies = new ArrayList<>();
        Matcher matcher = PUBLIC_KEY.matcher(text);
        while (matcher.find()) bodies.add(matcher.group(1));
        return bodies;
    }

    /** Whether this is one public key and nothing else but the parameters of its curve, which openssl writes before keys. */
    boolean isOnePublicKey() {
        return PUBLIC_KEY.matcher(withoutParameters()).matches();
    }

    /** Null for what is not base64. */
    static byte @Nullable [] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("[\\s\\u00A0]", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
