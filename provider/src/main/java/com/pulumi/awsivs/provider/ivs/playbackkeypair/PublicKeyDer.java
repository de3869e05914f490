package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import com.pulumi.awsivs.provider.ivs.api.DerElement;
import com.pulumi.awsivs.provider.ivs.api.KeyDer;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.EllipticCurve;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks that the DER encoding of a public key is an ECDSA key on P-384, and describes other keys. */
final class PublicKeyDer {

    private static final int UNCOMPRESSED = 4;

    private PublicKeyDer() {}

    /** Returns the problem of this key; null if it is valid. */
    static @Nullable String problemOf(byte[] der) {
        if (KeyDer.isPrivate(der)) return PublicKeyMessages.PRIVATE;
        List<DerElement> algorithm = KeyDer.publicAlgorithm(der);
        if (algorithm.isEmpty())
            return KeyDer.isRsaPublic(der) ? PublicKeyMessages.kind("an RSA key") : PublicKeyMessages.DAMAGED;
        String name = KeyDer.hex(algorithm.get(0));
        if (!name.equals(KeyDer.ELLIPTIC)) {
            return PublicKeyMessages.kind(KeyDer.algorithmName(name));
        }
        if (algorithm.size() != 2) return PublicKeyMessages.DAMAGED;
        if (algorithm.get(1).tag() == DerElement.SEQUENCE) return PublicKeyMessages.EXPLICIT_CURVE;
        String curve = KeyDer.hex(algorithm.get(1));
        if (!curve.equals(KeyDer.P384)) return PublicKeyMessages.curve(KeyDer.curveName(curve));
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
