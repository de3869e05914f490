package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.ivs.api.KeyDer;
import com.pulumi.awsivs.provider.ivs.api.PemText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Validates and normalizes the public key of a playback key pair, in PEM format. No message contains any part of the
 * value, because it may be a private key.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/private-channels-create-key.html">how to
 *     create the key</a>
 */
final class PublicKeyMaterial {

    private static final String LABEL = "PUBLIC KEY";
    private static final int LINE_LENGTH = 64;

    private static final Pattern PRIVATE_MEMBER = Pattern.compile("\"d\"\\s*:");

    private PublicKeyMaterial() {}

    /** Returns the problem of this text; null if it is a valid key. */
    static @Nullable String problemOf(String material) {
        PemText pem = new PemText(material);
        if (pem.has("PRIVATE KEY-----")) return privateKey(pem);
        if (!pem.isOne(LABEL)) return notOnePublicKey(pem);
        byte[] der = PemText.decode(pem.bodies(LABEL).get(0));
        return der == null ? PublicKeyMessages.NOT_BASE64 : PublicKeyDer.problemOf(der);
    }

    private static String privateKey(PemText pem) {
        if (pem.has("BEGIN OPENSSH PRIVATE")) return PublicKeyMessages.PRIVATE_OPENSSH;
        if (pem.has("BEGIN RSA PRIVATE")) return PublicKeyMessages.privateKind("an RSA key");
        return pem.has("BEGIN DSA PRIVATE") ? PublicKeyMessages.privateKind("a DSA key") : PublicKeyMessages.PRIVATE;
    }

    private static String notOnePublicKey(PemText pem) {
        if (pem.has("BEGIN CERTIFICATE REQUEST") || pem.has("BEGIN NEW CERTIFICATE REQUEST")) {
            return PublicKeyMessages.CERTIFICATE_REQUEST;
        }
        if (pem.has("CERTIFICATE-----")) return PublicKeyMessages.CERTIFICATE;
        if (pem.has("BEGIN RSA PUBLIC KEY-----")) return PublicKeyMessages.kind("an RSA key");
        if (pem.has("BEGIN EC PUBLIC KEY-----")) return PublicKeyMessages.EC_LABEL;
        if (pem.has("BEGIN SSH2 PUBLIC KEY")) return PublicKeyMessages.SSH2;
        int keys = pem.bodies(LABEL).size();
        if (keys > 1) return PublicKeyMessages.several(keys);
        if (keys == 1) return PublicKeyMessages.EXTRA_TEXT;
        if (pem.has("-----BEGIN PUBLIC KEY")) return PublicKeyMessages.END_MISSING;
        if (pem.has("END PUBLIC KEY-----")) return PublicKeyMessages.BEGIN_MISSING;
        if (pem.has("EC PARAMETERS-----")) return PublicKeyMessages.PARAMETERS;
        return notPem(pem);
    }

    private static String notPem(PemText pem) {
        String text = pem.text();
        if (pem.isJwk()) {
            return PRIVATE_MEMBER.matcher(text).find() ? PublicKeyMessages.PRIVATE_JWK : PublicKeyMessages.JWK;
        }
        if (pem.isOpenSshPublicKey()) {
            boolean p384 = text.startsWith("ecdsa-sha2-nistp384 ");
            return p384 ? PublicKeyMessages.OPENSSH : PublicKeyMessages.kind("an OpenSSH key of another kind");
        }
        byte[] der = PemText.decode(text);
        if (der != null && KeyDer.isKey(der)) {
            return KeyDer.isPrivate(der) ? PublicKeyMessages.PRIVATE : PublicKeyMessages.BARE_BASE64;
        }
        if (der != null && new String(der, StandardCharsets.ISO_8859_1).startsWith("-----BEGIN "))
            return PublicKeyMessages.BASE64_OF_PEM;
        return pem.isFileName() ? PublicKeyMessages.FILE_PATH : PublicKeyMessages.NOT_PEM;
    }

    /**
     * Returns the fingerprint that IVS computes for this key, the MD5 of its DER in hexadecimal pairs; null if the text
     * is not a valid key.
     */
    @SuppressWarnings("JavaMD5") // the fingerprint of IVS is an MD5
    static @Nullable String fingerprintOf(@Nullable String material) {
        byte[] der = der(material);
        if (der == null) return null;
        try {
            return HexFormat.ofDelimiter(":")
                    .formatHex(MessageDigest.getInstance("MD5").digest(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    /** Returns the key as openssl writes it, without other text; null if the text is not a valid key. */
    static @Nullable String normalized(@Nullable String material) {
        byte[] der = der(material);
        if (der == null) return null;
        String body = Base64.getMimeEncoder(LINE_LENGTH, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    private static byte @Nullable [] der(@Nullable String material) {
        return material == null || problemOf(material) != null
                ? null
                : PemText.decode(new PemText(material).bodies(LABEL).get(0));
    }
}
