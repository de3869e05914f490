package com.pulumi.awsivs.provider.ivs.api;

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
public final class PemText {

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
    private static final Pattern JWK = Pattern.compile("\"kty\"\\s*:");
    private static final Pattern OPENSSH = Pattern.compile("(ssh-|ecdsa-sha2-|sk-(ssh|ecdsa)-)\\S+ .*", Pattern.DOTALL);
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?i)[^\\r\\n]{0,250}\\.(pem|pub|key|der|crt|cer|p8|txt)|(file:|[a-z]:|~|\\.{1,2})?[/\\\\][^\\r\\n]{1,250}"
                    + "|[\\w.-]{1,80}([/\\\\][\\w.-]{1,80}){1,9}");

    private final String text;

    /** @param text the value in the program */
    public PemText(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String lines = ESCAPED_LINE_BREAK.matcher(visible).replaceAll("\n");
        this.text = SURROUNDING.matcher(lines).replaceAll("");
    }

    public boolean has(String part) {
        return text.contains(part);
    }

    public String text() {
        return text;
    }

    /** Returns whether this is a key in JSON. */
    public boolean isJwk() {
        return JWK.matcher(text).find();
    }

    /** Returns whether this is a public key in the form of OpenSSH. */
    public boolean isOpenSshPublicKey() {
        return OPENSSH.matcher(text).matches();
    }

    /** Returns whether this looks like the name of a key file. */
    public boolean isFileName() {
        return FILE_NAME.matcher(text).matches();
    }

    /**
     * Returns the base64 text of each block with this label.
     *
     * @param label a regular expression for the text after BEGIN and END
     */
    public List<String> bodies(String label) {
        List<String> bodies = new ArrayList<>();
        Matcher matcher = block(label).matcher(text);
        while (matcher.find()) bodies.add(matcher.group(2));
        return bodies;
    }

    /**
     * Returns whether this is one block with this label and nothing else. The parameters of its curve, which openssl
     * writes before keys, are allowed.
     *
     * @param label a regular expression for the text after BEGIN and END
     */
    public boolean isOne(String label) {
        String key = PARAMETERS.matcher(text).replaceAll("").strip();
        return block(label).matcher(key).matches();
    }

    private static Pattern block(String label) {
        return Pattern.compile("-----BEGIN (" + label + ")-----([^-]*)-----END \\1-----");
    }

    /** Returns the decoded bytes; null if the text is not base64. */
    public static byte @Nullable [] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64.replaceAll("[\\s\\u00A0]", ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
