package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.EllipticCurve;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that the DER encoding of a public key is an ECDSA key on P-384, and describes other keys. */
final class PublicKeyDer {

    private static final String P384 = "2b81040022";
    private static final String ELLIPTIC = "2a8648ce3d0201";
    private static final String RSA = "2a864886f70d010101";

    /** Names of curves by object identifier, as hexadecimal DER. */
    private static final Map<String, String> CURVES = Map.of(
            "2a8648ce3d030107", "P-256 (secp256r1)",
            "2b81040023", "P-521 (secp521r1)",
            "2b81040021", "P-224 (secp224r1)",
            "2b8104000a", "secp256k1");

    private static final Map<String, String> ALGORITHMS = Map.of(
            RSA,
            "an RSA key",
            "2a8648ce380401",
            "a DSA key",
            "2b6570",
            "an Ed25519 key",
            "2b6571",
            "an Ed448 key",
            "2b656e",
            "an X25519 key");

    private static final int UNCOMPRESSED = 4;

    private PublicKeyDer() {}

    /** Returns the problem of this key; null if it is valid. */
    static @Nullable String problemOf(byte[] der) {
        if (isPrivate(der)) return PublicKeyMessages.PRIVATE;
        List<DerElement> algorithm = algorithm(der);
        if (algorithm.isEmpty()) return isRsa(der) ? PublicKeyMessages.kind("an RSA key") : PublicKeyMessages.DAMAGED;
        String name = hex(algorithm.get(0));
        if (!name.equals(ELLIPTIC)) {
            return PublicKeyMessages.kind(ALGORITHMS.getOrDefault(name, "of another kind"));
        }
        if (algorithm.size() != 2) return PublicKeyMessages.DAMAGED;
        if (algorithm.get(1).tag() == DerElement.SEQUENCE) return PublicKeyMessages.EXPLICIT_CURVE;
        String curve = hex(algorithm.get(1));
        if (!curve.equals(P384)) return PublicKeyMessages.curve(CURVES.getOrDefault(curve, "another curve"));
        return problemOfPoint(der);
    }

    private static @Nullable String problemOfPoint(byte[] der) {
        byte[] point = DerElement.elements(der).get(0).elements().get(1).content();
        if (point.length > 1 && (point[1] == 2 || point[1] == 3)) return PublicKeyMessages.COMPRESSED;
        ECPublicKey key = point.length > 1 && point[1] == UNCOMPRESSED ? key(der) : null;
        return key != null && isOnCurve(key) ? null : PublicKeyMessages.DAMAGED;
    }

    /** Returns the elliptic-curve key; null if Java cannot read it. */
    static @Nullable ECPublicKey key(byte[] der) {
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    /** Returns whether this is a public or a private key of any kind. */
    static boolean isKey(byte[] der) {
        return isPrivate(der) || !algorithm(der).isEmpty() || isRsa(der);
    }

    /**
     * Returns whether this is a private key. PKCS #8 and SEC 1 begin with a version number of 0 or 1; public keys do
     * not begin with such a small number.
     */
    static boolean isPrivate(byte[] der) {
        List<DerElement> parts = parts(der);
        return parts.size() > 1
                && parts.get(0).tag() == DerElement.INTEGER
                && parts.get(0).content().length == 1
                && parts.get(0).content()[0] <= 1;
    }

    /** Returns whether this is an RSA public key in PKCS #1: only the modulus and the exponent. */
    private static boolean isRsa(byte[] der) {
        List<DerElement> parts = parts(der);
        return parts.size() == 2 && parts.stream().allMatch(part -> part.tag() == DerElement.INTEGER);
    }

    /** Returns the algorithm of a public key and its parameters; an empty list if this is not a public key. */
    private static List<DerElement> algorithm(byte[] der) {
        List<DerElement> parts = parts(der);
        boolean isPublicKey = parts.size() == 2 && parts.get(1).tag() == DerElement.BIT_STRING;
        List<DerElement> algorithm = isPublicKey ? parts.get(0).elements() : List.of();
        return !algorithm.isEmpty() && algorithm.get(0).tag() == DerElement.OBJECT_IDENTIFIER ? algorithm : List.of();
    }

    private static List<DerElement> parts(byte[] der) {
        List<DerElement> all = DerElement.elements(der);
        return all.size() == 1 ? all.get(0).elements() : List.of();
    }

    private static String hex(DerElement identifier) {
        return HexFormat.of().formatHex(identifier.content());
    }

    /**
     * Returns whether the point is on the curve. KeyFactory accepts any two numbers; one wrong character in the base64
     * changes them.
     */
    private static boolean isOnCurve(ECPublicKey key) {
        EllipticCurve curve = key.getParams().getCurve();
        BigInteger p = ((ECFieldFp) curve.getField()).getP();
        BigInteger x = key.getW().getAffineX();
        BigInteger y = key.getW().getAffineY();
        BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return x.compareTo(p) < 0
                && y.compareTo(p) < 0
                && y.pow(2).subtract(right).mod(p).signum() == 0;
    }
}
