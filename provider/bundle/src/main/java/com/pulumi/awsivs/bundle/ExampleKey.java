package com.pulumi.awsivs.bundle;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A key pair that IVS accepts, in PEM. */
final class ExampleKey {

    private static final KeyPair PAIR = generate();

    static final String PEM = pem("PUBLIC KEY", PAIR.getPublic());
    static final String PRIVATE_PEM = pem("PRIVATE KEY", PAIR.getPrivate());

    private ExampleKey() {}

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp384r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has this curve
        }
    }

    private static String pem(String label, Key key) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
