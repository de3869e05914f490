package com.pulumi.awsivs.provider.ivs.playbacktoken;

import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Builds signed JSON web tokens. The JDK is sufficient for the one form that IVS accepts; a library would add classes
 * to the plugin and no function.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7519">RFC 7519, JSON Web Token</a>
 */
final class Jwt {

    private static final String HEADER = "{\"alg\":\"ES384\",\"typ\":\"JWT\"}";

    private Jwt() {}

    /** @param claims strings, booleans and whole numbers by name */
    static String sign(Map<String, Object> claims, ECPrivateKey key) {
        String signed = base64(utf8(HEADER)) + "." + base64(utf8(json(claims)));
        return signed + "." + base64(Es384.sign(key, utf8(signed)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String json(Map<String, Object> claims) {
        return claims.entrySet().stream()
                .map(claim -> quote(claim.getKey()) + ":" + value(claim.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return value instanceof String text ? quote(text) : value.toString();
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') quoted.append('\\').append(each);
            else if (each < ' ') quoted.append(String.format("\\u%04x", (int) each));
            else quoted.append(each);
        }
        return quoted.append('"').toString();
    }
}
