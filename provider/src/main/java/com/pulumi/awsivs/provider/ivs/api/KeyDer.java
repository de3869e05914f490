package com.pulumi.awsivs.provider.ivs.api;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Reads the algorithm and the curve of public and private keys in DER. */
public final class KeyDer {

    /** The object identifiers of elliptic-curve keys and of the curve P-384, as hexadecimal DER. */
    public static final String ELLIPTIC = "2a8648ce3d0201";

    public static final String P384 = "2b81040022";

    private static final Map<String, String> CURVES = Map.of(
            "2a8648ce3d030107", "P-256 (secp256r1)",
            "2b81040023", "P-521 (secp521r1)",
            "2b81040021", "P-224 (secp224r1)",
            "2b8104000a", "secp256k1");

    private static final Map<String, String> ALGORITHMS = Map.of(
            "2a864886f70d010101",
            "an RSA key",
            "2a8648ce380401",
            "a DSA key",
            "2b6570",
            "an Ed25519 key",
            "2b6571",
            "an Ed448 key",
            "2b656e",
            "an X25519 key");

    private KeyDer() {}

    /** Returns the name of a curve in messages, for an object identifier other than that of P-384. */
    public static String curveName(String identifier) {
        return CURVES.getOrDefault(identifier, "another curve");
    }

    /** Returns the name of an algorithm in messages, for an object identifier other than that of elliptic curves. */
    public static String algorithmName(String identifier) {
        return ALGORITHMS.getOrDefault(identifier, "of another kind");
    }

    /** Returns the object identifier as hexadecimal DER. */
    public static String hex(DerElement identifier) {
        return HexFormat.of().formatHex(identifier.content());
    }

    /** Returns the elements of the sequence that a key consists of; an empty list if the bytes are not one sequence. */
    public static List<DerElement> parts(byte[] der) {
        List<DerElement> all = DerElement.elements(der);
        return all.size() == 1 ? all.get(0).elements() : List.of();
    }

    /** Returns whether this is a public or a private key of any kind. */
    public static boolean isKey(byte[] der) {
        return isPrivate(der) || !publicAlgorithm(der).isEmpty() || isRsaPublic(der);
    }

    /**
     * Returns whether this is a private key. PKCS #8 and SEC 1 begin with a version number of 0 or 1; public keys do
     * not begin with such a small number.
     */
    public static boolean isPrivate(byte[] der) {
        List<DerElement> parts = parts(der);
        return parts.size() > 1
                && parts.get(0).tag() == DerElement.INTEGER
                && parts.get(0).content().length == 1
                && parts.get(0).content()[0] <= 1;
    }

    /** Returns whether this is an RSA public key in PKCS #1: only the modulus and the exponent. */
    public static boolean isRsaPublic(byte[] der) {
        List<DerElement> parts = parts(der);
        return parts.size() == 2 && parts.stream().allMatch(part -> part.tag() == DerElement.INTEGER);
    }

    /** Returns the algorithm of a public key and its parameters; an empty list if this is not a public key. */
    public static List<DerElement> publicAlgorithm(byte[] der) {
        List<DerElement> parts = parts(der);
        boolean isPublicKey = parts.size() == 2 && parts.get(1).tag() == DerElement.BIT_STRING;
        return isPublicKey ? algorithm(parts.get(0)) : List.of();
    }

    /** Returns an algorithm's identifier and its parameters; an empty list if this is not an algorithm. */
    public static List<DerElement> algorithm(DerElement sequence) {
        List<DerElement> algorithm = sequence.elements();
        return !algorithm.isEmpty() && algorithm.get(0).tag() == DerElement.OBJECT_IDENTIFIER ? algorithm : List.of();
    }
}
