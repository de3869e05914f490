package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyMaterialTest {

    private static final String HOW = "openssl ec -in private.pem -pubout -out public.pem";
    private static final KeyPair PAIR = Keys.elliptic("secp384r1");
    private static final String PEM = Keys.pem("PUBLIC KEY", PAIR.getPublic().getEncoded());

    /** What is said about this text; it must not repeat any eight characters of the key in it, and say the way out. */
    private static String fault(String text) {
        String fault = Objects.requireNonNullElse(PublicKeyMaterial.faultOf(text), "");
        assertThat(fault).contains(HOW);
        for (String line : text.split("\\R", -1)) {
            if (line.startsWith("-----")) continue;
            for (int i = 0; i + 8 <= line.length(); i++) assertThat(fault).doesNotContain(line.substring(i, i + 8));
        }
        assertThat(PublicKeyMaterial.fingerprintOf(text)).isNull();
        return fault;
    }

    /** Every way of writing one key that tools, editors and YAML produce. */
    private static List<String> spellings() {
        String body = PEM.replaceAll("-----[^-]+-----|\\s", "");
        return List.of(
                PEM,
                PEM.replace("\n", "\r\n"),
                PEM.strip(),
                "\n  " + PEM + "\n\n",
                PEM.replace("\n", "\n    "),
                PEM.replace("\n", " \t\n"),
                "-----BEGIN PUBLIC KEY-----" + body + "-----END PUBLIC KEY-----",
                PEM.replace("\n", "\r"));
    }

    @Test
    void aPublicKeyOnP384IsGoodHoweverItsLinesEnd() {
        assertThat(spellings())
                .allSatisfy(text -> assertThat(PublicKeyMaterial.faultOf(text)).isNull());
    }

    /** As {@code openssl md5 -c} tells it, computed from the DER and from nothing of the plugin. */
    @Test
    void theFingerprintIsTheMd5OfTheDerHoweverItsLinesEnd() throws GeneralSecurityException {
        List<String> pairs = new ArrayList<>();
        for (byte each :
                MessageDigest.getInstance("MD5").digest(PAIR.getPublic().getEncoded())) {
            pairs.add(String.format("%02x", each));
        }
        assertThat(spellings())
                .allSatisfy(text ->
                        assertThat(PublicKeyMaterial.fingerprintOf(text)).isEqualTo(String.join(":", pairs)));
    }

    @Test
    void anotherKeyHasAnotherFingerprint() {
        assertThat(PublicKeyMaterial.fingerprintOf(Keys.pem()))
                .isNotNull()
                .isNotEqualTo(PublicKeyMaterial.fingerprintOf(PEM));
        assertThat(PublicKeyMaterial.fingerprintOf(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRIVATE KEY",
                "EC PRIVATE KEY",
                "ENCRYPTED PRIVATE KEY",
                "RSA PRIVATE KEY",
                "DSA PRIVATE KEY",
                "OPENSSH PRIVATE KEY"
            })
    void aPrivateKeyIsCalledOneWhateverItsKind(String label) {
        String text = Keys.pem(label, PAIR.getPrivate().getEncoded());
        assertThat(fault(text)).startsWith("is a private key. It signs tokens and must stay with you");
        assertThat(fault(text.replace("\n", "\r\n"))).startsWith("is a private key");
        assertThat(fault(text.strip())).startsWith("is a private key");
    }

    /** What {@code openssl ecparam -genkey} writes, and what a careless {@code cat} does. */
    @Test
    void aPrivateKeyBesideSomethingElseIsStillOne() {
        String secret = Keys.pem("EC PRIVATE KEY", PAIR.getPrivate().getEncoded());
        assertThat(fault(Keys.pem("EC PARAMETERS", new byte[] {6, 5, 43, -127, 4, 0, 34}) + secret))
                .startsWith("is a private key");
        assertThat(fault(PEM + secret)).startsWith("is a private key");
        assertThat(fault(secret + PEM)).startsWith("is a private key");
    }

    /** No matter in what disguise it comes, nothing of it is repeated. */
    @Test
    void aPrivateKeyInDisguiseIsRefusedToo() {
        byte[] secret = PAIR.getPrivate().getEncoded();
        assertThat(fault(Keys.pem("PUBLIC KEY", secret))).startsWith("must be an ECDSA key on the curve P-384");
        assertThat(fault(Base64.getEncoder().encodeToString(secret))).startsWith("must be one public key in PEM form");
        assertThat(fault("{\"kty\":\"EC\",\"crv\":\"P-384\",\"d\":\"c2VjcmV0c2VjcmV0c2VjcmV0\"}"))
                .startsWith("must be one public key in PEM form");
    }

    @Test
    void aCertificateIsCalledOne() {
        assertThat(fault(Keys.pem("CERTIFICATE", PAIR.getPublic().getEncoded())))
                .startsWith("is a certificate");
    }

    @Test
    void aKeyOfAnotherKindIsRefused() {
        String rsa = Keys.pem("PUBLIC KEY", Keys.rsa().getPublic().getEncoded());
        assertThat(fault(rsa))
                .startsWith("must be an ECDSA key on the curve P-384 (secp384r1), but is of another kind");
        assertThat(fault(rsa.replace("PUBLIC", "RSA PUBLIC"))).startsWith("must be one public key in PEM form");
    }

    @Test
    void anotherCurveIsNamedByItsSize() {
        for (int bits : new int[] {256, 521}) {
            var key = Keys.elliptic("secp" + bits + "r1").getPublic();
            assertThat(fault(Keys.pem("PUBLIC KEY", key.getEncoded())))
                    .startsWith("must be on the curve P-384 (secp384r1), but is on one of " + bits + " bits");
        }
    }

    @Test
    void whatIsDamagedIsSaidToBe() {
        assertThat(fault(PEM.replaceFirst("M", "%"))).startsWith("is damaged");
        assertThat(fault("-----BEGIN PUBLIC KEY-----\nA\n-----END PUBLIC KEY-----"))
                .startsWith("is damaged");
        assertThat(fault("-----BEGIN PUBLIC KEY-----\n\n-----END PUBLIC KEY-----"))
                .startsWith("must be an ECDSA key");
    }

    @Test
    void whatIsCutOffIsRefused() {
        assertThat(fault(PEM.substring(0, PEM.length() / 2))).startsWith("must be one public key in PEM form");
        assertThat(fault(PEM.replace("-----END PUBLIC KEY-----", ""))).startsWith("must be one public key in PEM form");
        int middle = PEM.length() / 2;
        assertThat(fault(PEM.substring(0, middle) + PEM.substring(middle + 4))).isNotEmpty();
    }

    @Test
    void nothingAndSomethingElseAreRefused() {
        assertThat(fault("")).startsWith("must be one public key in PEM form");
        assertThat(fault(" \n")).startsWith("must be one public key in PEM form");
        assertThat(fault("keys/video.key")).startsWith("must be one public key in PEM form");
        assertThat(fault("ecdsa-sha2-nistp384 AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQ me@example.com"))
                .startsWith("must be one public key in PEM form");
        assertThat(fault(Keys.pem("SSH2 PUBLIC KEY", new byte[60]))).startsWith("must be one public key");
    }

    @Test
    void twoKeysAreOneTooMany() {
        assertThat(fault(PEM + Keys.pem())).startsWith("must be one public key in PEM form");
        assertThat(fault(PEM + PEM)).startsWith("must be one public key in PEM form");
    }
}
