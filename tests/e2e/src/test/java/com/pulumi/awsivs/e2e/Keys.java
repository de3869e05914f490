package com.pulumi.awsivs.e2e;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;

/** Key pairs as a user makes them. */
record Keys(KeyPair pair) {

    static Keys make() {
        return onCurve("secp384r1");
    }

    static Keys onCurve(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return new Keys(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String publicPem() {
        return pem("PUBLIC KEY", pair.getPublic());
    }

    String privatePem() {
        return pem("PRIVATE KEY", pair.getPrivate());
    }

    /** The lines that would give the private key away. */
    List<String> privateLines() {
        return privatePem().lines().filter(line -> !line.startsWith("-----")).toList();
    }

    private static String pem(String kind, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    /** A PEM as a YAML text in double quotes. */
    static String yaml(String pem) {
        return "\"" + pem.replace("\r", "\\r").replace("\n", "\\n") + "\"";
    }

    String yaml() {
        return yaml(publicPem());
    }
}
