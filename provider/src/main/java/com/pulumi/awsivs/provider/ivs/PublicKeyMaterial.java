package com.pulumi.awsivs.provider.ivs;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public half of a playback key pair, as PEM. No message of this class repeats what it was given: that may be a
 * private key.
 *
 * @see <a href="https://docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/private-channels-create-key.html">how IVS
 *     wants it made</a>
 */
final class PublicKeyMaterial {

    private static final String HOW = "; make it with: openssl ec -in private.pem -pubout -out public.pem";
    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----([^-]*)-----END PUBLIC KEY-----\\s*");

    private final ECPublicKey key;

    private PublicKeyMaterial(ECPublicKey key) {
        this.key = key;
    }

    /** What is wrong with this text, or null. */
    static @Nullable String faultOf(String text) {
        if (text.contains("PRIVATE KEY-----")) {
            return "is a private key. It signs tokens and must stay with you: give its public half" + HOW;
        }
        if (text.contains("-----BEGIN CERTIFICATE")) return "is a certificate; it must be a bare public key" + HOW;
        if (!PEM.matcher(text).matches()) {
            return "must be one public key in PEM form, from -----BEGIN PUBLIC KEY----- to -----END PUBLIC KEY-----"
                    + HOW;
        }
        byte[] der = decode(text);
        if (der == null) return "is damaged: what stands between its first and last line is not base64" + HOW;
        ECPublicKey key = ellipticKey(der);
        if (key == null) return "must be an ECDSA key on the curve P-384 (secp384r1), but is of another kind" + HOW;
        return isP384(key.getParams())
                ? null
                : "must be on the curve P-384 (secp384r1), but is on one of "
                        + key.getParams().getCurve().getField().getFieldSize() + " bits" + HOW;
    }

    /** The fingerprint IVS gives this key: the MD5 of its DER, in hexadecimal pairs. Null for what is no key. */
    static @Nullable String fingerprintOf(@Nullable String text) {
        byte[] der = text == null || faultOf(text) != null ? null : decode(text);
        ECPublicKey key = der == null ? null : ellipticKey(der);
        return key == null ? null : new PublicKeyMaterial(key).fingerprint();
    }

    @SuppressWarnings("JavaMD5") // not our choice: IVS names keys so
    private String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(key.getEncoded());
            return HexFormat.ofDelimiter(":").formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    private static byte @Nullable [] decode(String text) {
        Matcher matcher = PEM.matcher(text);
        try {
            return matcher.matches()
                    ? Base64.getDecoder().decode(matcher.group(1).replaceAll("\\s", ""))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable ECPublicKey ellipticKey(byte[] der) {
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static boolean isP384(ECParameterSpec parameters) {
        try {
            AlgorithmParameters p384 = AlgorithmParameters.getInstance("EC");
            p384.init(new ECGenParameterSpec("secp384r1"));
            BigInteger order = p384.getParameterSpec(ECParameterSpec.class).getOrder();
            return parameters.getOrder().equals(order);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 8 has P-384", e);
        }
    }
}
