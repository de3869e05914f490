package com.pulumi.awsivs.provider.ivs.playbacktoken;

import com.pulumi.awsivs.provider.ivs.api.KeyDer;
import com.pulumi.awsivs.provider.ivs.api.PemText;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the private half of a playback key pair from PEM, in PKCS #8 or SEC 1. No message repeats any of the value.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/private-channels-create-key.html">how to
 *     create the key</a>
 */
final class PrivateKeyMaterial {

    /** The labels of PKCS #8 and SEC 1. */
    private static final String LABELS = "(?:EC )?PRIVATE KEY";

    private PrivateKeyMaterial() {}

    /** Returns the problem of this text; null if it is a valid key. */
    static @Nullable String problemOf(String material) {
        PemText pem = new PemText(material);
        if (!pem.isOne(LABELS)) return notOnePrivateKey(pem);
        byte[] der = PemText.decode(pem.bodies(LABELS).get(0));
        return der == null ? PrivateKeyMessages.NOT_BASE64 : PrivateKeyDer.problemOf(der);
    }

    /** Returns the key in a text without a problem. */
    static ECPrivateKey key(String material) {
        byte[] der = PemText.decode(new PemText(material).bodies(LABELS).get(0));
        return Objects.requireNonNull(der == null ? null : PrivateKeyDer.key(der));
    }

    private static String notOnePrivateKey(PemText pem) {
        if (pem.has("ENCRYPTED")) return PrivateKeyMessages.ENCRYPTED;
        if (pem.has("BEGIN OPENSSH PRIVATE")) return PrivateKeyMessages.OPENSSH;
        if (pem.has("BEGIN RSA PRIVATE")) return PrivateKeyMessages.kind("an RSA key");
        if (pem.has("BEGIN DSA PRIVATE")) return PrivateKeyMessages.kind("a DSA key");
        int keys = pem.bodies(LABELS).size();
        if (keys > 1) return PrivateKeyMessages.several(keys);
        if (keys == 1) return PrivateKeyMessages.EXTRA_TEXT;
        if (pem.has("-----BEGIN PRIVATE KEY") || pem.has("-----BEGIN EC PRIVATE KEY"))
            return PrivateKeyMessages.END_MISSING;
        if (pem.has("PRIVATE KEY-----")) return PrivateKeyMessages.BEGIN_MISSING;
        if (pem.has("PUBLIC KEY") || pem.isOpenSshPublicKey()) return PrivateKeyMessages.PUBLIC;
        if (pem.has("BEGIN CERTIFICATE") || pem.has("CERTIFICATE-----")) return PrivateKeyMessages.CERTIFICATE;
        return pem.has("EC PARAMETERS-----") ? PrivateKeyMessages.PARAMETERS : notPem(pem);
    }

    private static String notPem(PemText pem) {
        if (pem.isJwk()) return PrivateKeyMessages.JWK;
        byte[] der = PemText.decode(pem.text());
        if (der != null && KeyDer.isKey(der)) {
            return KeyDer.isPrivate(der) ? PrivateKeyMessages.BARE_BASE64 : PrivateKeyMessages.PUBLIC;
        }
        if (der != null && new String(der, StandardCharsets.ISO_8859_1).startsWith("-----BEGIN "))
            return PrivateKeyMessages.BASE64_OF_PEM;
        return pem.isFileName() ? PrivateKeyMessages.FILE_PATH : PrivateKeyMessages.NOT_PEM;
    }
}
