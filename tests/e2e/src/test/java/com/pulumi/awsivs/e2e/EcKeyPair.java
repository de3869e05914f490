package com.pulumi.awsivs.e2e;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;

/** An elliptic-curve key pair in PEM form, as OpenSSL generates it. */
record EcKeyPair(KeyPair pair) {

    static EcKeyPair generate() {
        return onCurve("secp384r1");
    }

    static EcKeyPair onCurve(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec(curve));
            return new EcKeyPair(generator.generateKeyPair());
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

    /** Returns the lines of the private key's PEM, without header and footer. No output may contain them. */
    List<String> privateLines() {
        return privatePem().lines().filter(line -> !line.startsWith("-----")).toList();
    }

    private static String pem(String kind, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    /** Returns a PEM as a quoted YAML string. */
    static String yaml(String pem) {
        return "\"" + pem.replace("\r", "\\r").replace("\n", "\\n") + "\"";
    }

    String yaml() {
        return yaml(publicPem());
    }
}
