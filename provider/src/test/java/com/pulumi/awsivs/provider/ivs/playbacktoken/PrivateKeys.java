package com.pulumi.awsivs.provider.ivs.playbacktoken;

import static com.pulumi.awsivs.provider.ivs.api.DerElement.BIT_STRING;
import static com.pulumi.awsivs.provider.ivs.api.DerElement.INTEGER;
import static com.pulumi.awsivs.provider.ivs.api.DerElement.OBJECT_IDENTIFIER;
import static com.pulumi.awsivs.provider.ivs.api.DerElement.OCTET_STRING;
import static com.pulumi.awsivs.provider.ivs.api.DerElement.OPTION_0;
import static com.pulumi.awsivs.provider.ivs.api.DerElement.OPTION_1;
import static com.pulumi.awsivs.provider.ivs.api.DerElement.SEQUENCE;
import static com.pulumi.awsivs.provider.ivs.api.DerElement.encode;

import com.pulumi.awsivs.provider.ivs.api.DerElement;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.ExampleKeys;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.util.HexFormat;

/** Private keys in the forms in which openssl writes them. */
final class PrivateKeys {

    static final String P384 = "2b81040022";
    static final String P256 = "2a8648ce3d030107";
    static final KeyPair PAIR = ExampleKeys.elliptic("secp384r1");
    static final KeyPair OTHER = ExampleKeys.elliptic("secp384r1");
    static final String PARAMETERS = ExampleKeys.pem("EC PARAMETERS", encode(OBJECT_IDENTIFIER, bytes(P384)));

    /** The key as Java encodes it, without its public half. */
    static final String PKCS8 = ExampleKeys.pem("PRIVATE KEY", PAIR.getPrivate().getEncoded());

    static final String SEC1 = ExampleKeys.pem("EC PRIVATE KEY", sec1(P384, PAIR, PAIR));

    private PrivateKeys() {}

    /**
     * Returns a key in SEC 1.
     *
     * @param curve the object identifier in hexadecimal; empty for none
     * @param publicHalf the pair whose public half the key contains
     * @see <a href="https://www.rfc-editor.org/rfc/rfc5915">RFC 5915</a>
     */
    static byte[] sec1(String curve, KeyPair pair, KeyPair publicHalf) {
        byte[] named = curve.isEmpty() ? new byte[0] : encode(OPTION_0, encode(OBJECT_IDENTIFIER, bytes(curve)));
        return encode(
                SEQUENCE,
                encode(INTEGER, new byte[] {1}),
                encode(OCTET_STRING, scalar((ECPrivateKey) pair.getPrivate())),
                named,
                encode(OPTION_1, encode(BIT_STRING, point(publicHalf))));
    }

    /** Returns the key in PKCS #8 with its public half, as openssl writes it. */
    static byte[] pkcs8(KeyPair pair, KeyPair publicHalf) {
        return encode(
                SEQUENCE,
                encode(INTEGER, new byte[] {0}),
                encode(
                        SEQUENCE,
                        encode(OBJECT_IDENTIFIER, bytes("2a8648ce3d0201")),
                        encode(OBJECT_IDENTIFIER, bytes(P384))),
                encode(OCTET_STRING, sec1("", pair, publicHalf)));
    }

    private static byte[] point(KeyPair pair) {
        byte[] spki = pair.getPublic().getEncoded();
        return DerElement.elements(spki).get(0).elements().get(1).content();
    }

    private static byte[] scalar(ECPrivateKey key) {
        int size = (key.getParams().getOrder().bitLength() + 7) / 8;
        BigInteger number = key.getS();
        return bytes(String.format("%0" + 2 * size + "x", number));
    }

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
