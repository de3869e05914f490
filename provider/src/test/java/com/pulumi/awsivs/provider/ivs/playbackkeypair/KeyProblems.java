package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.Objects;

/** Keys in several forms, and the problem that the provider reports about a text. */
final class KeyProblems {

    static final String EXTRACT = "openssl ec -in private.pem -pubout -out public.pem";
    static final String MAKE = ". Generate a P-384 key with: openssl ecparam -name secp384r1 -genkey -noout -out"
            + " private.pem and then extract its public key with: " + EXTRACT;
    static final String PRIVATE =
            "is a private key. It signs tokens and must be kept secret: specify the public key instead; ";
    static final String PARAMETERS = ExampleKeys.pem("EC PARAMETERS", new byte[] {6, 5, 43, -127, 4, 0, 34});
    static final KeyPair PAIR = ExampleKeys.elliptic("secp384r1");
    static final String PEM = ExampleKeys.pem("PUBLIC KEY", PAIR.getPublic().getEncoded());

    /** Returns the problem of this text, which must not repeat any eight characters of the key. */
    static String problem(String text) {
        String problem = Objects.requireNonNullElse(PublicKeyMaterial.problemOf(text), "");
        for (String line : text.split("\\R", -1)) {
            if (line.startsWith("-----")) continue;
            for (int i = 0; i + 8 <= line.length(); i++) assertThat(problem).doesNotContain(line.substring(i, i + 8));
        }
        assertThat(PublicKeyMaterial.fingerprintOf(text)).isNull();
        return problem;
    }

    private KeyProblems() {}
}
