package com.pulumi.awsivs.provider.ivs.playbacktoken;

import com.pulumi.awsivs.provider.ivs.api.DerElement;
import com.pulumi.awsivs.provider.ivs.api.KeyDer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * Signs with ES384: ECDSA on P-384 with SHA-384. The signature has the form of JWS, two numbers of 48 bytes, and not
 * Java's usual DER.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7518#section-3.4">RFC 7518, ECDSA in JWS</a>
 */
final class Es384 {

    private static final String NAME = "SHA384withECDSAinP1363Format";
    private static final int UNCOMPRESSED = 4;

    private Es384() {}

    static byte[] sign(ECPrivateKey key, byte[] data) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with P-384", e);
        }
    }

    /**
     * Returns whether the public half belongs to the private one. One wrong character in the base64 results in another
     * valid private key. A compressed point, which Java cannot read, is accepted.
     *
     * @param point the content of a BIT STRING: the number of unused bits, and the point of the public key
     */
    static boolean isPair(ECPrivateKey key, byte[] point) {
        if (point.length < 2 || point[1] != UNCOMPRESSED) return true;
        try {
            byte[] data = {1};
            Signature signature = Signature.getInstance(NAME);
            signature.initVerify(publicKey(point));
            signature.update(data);
            return signature.verify(sign(key, data));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
        byte[] der =
                DerElement.encode(DerElement.SEQUENCE, algorithm(), DerElement.encode(DerElement.BIT_STRING, point));
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
    }

    /** Returns the algorithm of keys on P-384 in DER. */
    static byte[] algorithm() {
        return DerElement.encode(DerElement.SEQUENCE, identifier(KeyDer.ELLIPTIC), identifier(KeyDer.P384));
    }

    private static byte[] identifier(String hex) {
        return DerElement.encode(DerElement.OBJECT_IDENTIFIER, HexFormat.of().parseHex(hex));
    }
}
