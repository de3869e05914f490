package com.pulumi.awsivs.provider.ivs.playbacktoken;

import com.pulumi.awsivs.provider.ivs.api.DerElement;
import com.pulumi.awsivs.provider.ivs.api.KeyDer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the DER encoding of a private key, PKCS #8 or SEC 1, is an ECDSA key on P-384, and describes other keys.
 * The curve is read before Java reads the key: Java reads keys on other curves too, and a SEC 1 key, which Java cannot
 * read, is wrapped into a PKCS #8 key of P-384.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5915">RFC 5915, SEC 1 keys</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5208">RFC 5208, PKCS #8 keys</a>
 */
final class PrivateKeyDer {

    private static final int ORDER_BITS = 384;

    private PrivateKeyDer() {}

    /** Returns the problem of this key; null if it is valid. */
    static @Nullable String problemOf(byte[] der) {
        if (!KeyDer.isPrivate(der)) return PrivateKeyMessages.DAMAGED;
        List<DerElement> parts = KeyDer.parts(der);
        String problem = switch (parts.get(1).tag()) {
            case DerElement.SEQUENCE -> problemOfAlgorithm(KeyDer.algorithm(parts.get(1)));
            case DerElement.OCTET_STRING -> problemOfOption(option(parts, DerElement.OPTION_0));
            default -> PrivateKeyMessages.DAMAGED;
        };
        return problem == null ? problemOfKey(der) : problem;
    }

    private static @Nullable String problemOfAlgorithm(List<DerElement> algorithm) {
        if (algorithm.isEmpty()) return PrivateKeyMessages.DAMAGED;
        String name = KeyDer.hex(algorithm.get(0));
        if (!name.equals(KeyDer.ELLIPTIC)) return PrivateKeyMessages.kind(KeyDer.algorithmName(name));
        return algorithm.size() == 2 ? problemOfCurve(algorithm.get(1)) : PrivateKeyMessages.DAMAGED;
    }

    private static @Nullable String problemOfOption(List<DerElement> curve) {
        return curve.size() == 1 ? problemOfCurve(curve.get(0)) : PrivateKeyMessages.NO_CURVE;
    }

    private static @Nullable String problemOfCurve(DerElement curve) {
        if (curve.tag() == DerElement.SEQUENCE) return PrivateKeyMessages.EXPLICIT_CURVE;
        if (curve.tag() != DerElement.OBJECT_IDENTIFIER) return PrivateKeyMessages.DAMAGED;
        String name = KeyDer.hex(curve);
        return name.equals(KeyDer.P384) ? null : PrivateKeyMessages.curve(KeyDer.curveName(name));
    }

    /** Returns the problem of a key that claims to be on P-384. */
    private static @Nullable String problemOfKey(byte[] der) {
        ECPrivateKey key = key(der);
        if (key == null
                || key.getS().signum() <= 0
                || key.getS().compareTo(key.getParams().getOrder()) >= 0) return PrivateKeyMessages.DAMAGED;
        if (key.getParams().getOrder().bitLength() != ORDER_BITS) return PrivateKeyMessages.curve("another curve");
        List<DerElement> publicHalf = option(sec1(der), DerElement.OPTION_1);
        boolean belongs = publicHalf.isEmpty()
                || publicHalf.get(0).tag() != DerElement.BIT_STRING
                || Es384.isPair(key, publicHalf.get(0).content());
        return belongs ? null : PrivateKeyMessages.WRONG_PUBLIC_HALF;
    }

    /** Returns the elliptic-curve key; null if Java cannot read it. */
    static @Nullable ECPrivateKey key(byte[] der) {
        boolean isPkcs8 = KeyDer.parts(der).get(1).tag() == DerElement.SEQUENCE;
        try {
            return (ECPrivateKey)
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(isPkcs8 ? der : pkcs8(der)));
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static byte[] pkcs8(byte[] sec1) {
        byte[] version = DerElement.encode(DerElement.INTEGER, new byte[] {0});
        return DerElement.encode(
                DerElement.SEQUENCE, version, Es384.algorithm(), DerElement.encode(DerElement.OCTET_STRING, sec1));
    }

    /** Returns the elements of the SEC 1 key, which a PKCS #8 key contains. */
    private static List<DerElement> sec1(byte[] der) {
        List<DerElement> parts = KeyDer.parts(der);
        boolean isPkcs8 = parts.get(1).tag() == DerElement.SEQUENCE;
        return isPkcs8 && parts.size() > 2 ? KeyDer.parts(parts.get(2).content()) : parts;
    }

    /** Returns the content of an optional element; an empty list if the element is absent. */
    private static List<DerElement> option(List<DerElement> parts, int tag) {
        return parts.stream()
                .filter(part -> part.tag() == tag)
                .findFirst()
                .map(DerElement::elements)
                .orElse(List.of());
    }
}
