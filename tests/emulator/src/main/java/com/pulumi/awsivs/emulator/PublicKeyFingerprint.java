package com.pulumi.awsivs.emulator;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Computes the fingerprint of a public ECDSA key on P-384, the only kind of key that IVS accepts:
 * docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/private-channels-create-key.html.
 */
final class PublicKeyFingerprint {

    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

    private PublicKeyFingerprint() {}

    /**
     * Returns the MD5 of the key's DER form, or empty if the text is not the PEM of such a key. TLSECDSAPublicKeyPEM in
     * hashicorp/terraform-provider-aws computes the same, and the acceptance test of its key pair compares that with AWS.
     */
    static Optional<String> of(String material) {
        return key(material).map(key -> {
            try {
                byte[] digest = MessageDigest.getInstance("MD5").digest(key.getEncoded());
                return HexFormat.ofDelimiter(":").formatHex(digest);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    private static Optional<PublicKey> key(String material) {
        Matcher pem = PEM.matcher(material);
        if (!pem.matches()) {
            return Optional.empty();
        }
        try {
            byte[] der = Base64.getDecoder().decode(pem.group(1).replaceAll("\\s", ""));
            PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
            return Optional.of(key).filter(PublicKeyFingerprint::isP384);
        } catch (GeneralSecurityException | IllegalArgumentException notAnEcKey) {
            return Optional.empty();
        }
    }

    private static boolean isP384(PublicKey key) {
        return key instanceof ECPublicKey elliptic
                && elliptic.getParams().getCurve().getField().getFieldSize() == 384;
    }
}
