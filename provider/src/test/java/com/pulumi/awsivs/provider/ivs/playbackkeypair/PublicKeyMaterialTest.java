package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import static com.pulumi.awsivs.provider.ivs.playbackkeypair.KeyProblems.EXTRACT;
import static com.pulumi.awsivs.provider.ivs.playbackkeypair.KeyProblems.MAKE;
import static com.pulumi.awsivs.provider.ivs.playbackkeypair.KeyProblems.PAIR;
import static com.pulumi.awsivs.provider.ivs.playbackkeypair.KeyProblems.PARAMETERS;
import static com.pulumi.awsivs.provider.ivs.playbackkeypair.KeyProblems.PEM;
import static com.pulumi.awsivs.provider.ivs.playbackkeypair.KeyProblems.PRIVATE;
import static com.pulumi.awsivs.provider.ivs.playbackkeypair.KeyProblems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the recognition of valid keys, private keys and keys of other kinds. */
class PublicKeyMaterialTest {

    /** Returns one key in every form that tools, editors and YAML produce. */
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
                PEM.replace("\n", "\\n"),
                PEM.replace("\n", "\\r\\n"),
                PEM.replace("\n", "\\\\n"),
                "\uFEFF" + PEM,
                "\u00ef\u00bb\u00bf" + PEM,
                "\uFFFD\uFFFD" + PEM.replaceAll("(?s)(.)", "$1\0"),
                '"' + PEM + '"',
                "'" + PEM.strip() + "'\n",
                "\uFEFF\"" + PEM.replace("\n", "\\n") + "\"",
                "\\\"" + PEM.replace("\n", "\\\\n") + "\\\"",
                "\u201c" + PEM.strip() + "\u201d",
                PARAMETERS + PEM,
                '"' + (PARAMETERS + PEM).replace("\n", "\\n") + '"',
                PEM.replace("\n", "\r"));
    }

    @Test
    void keyInAnySpelling_isValid() {
        assertThat(spellings())
                .allSatisfy(
                        text -> assertThat(PublicKeyMaterial.problemOf(text)).isNull());
    }

    /** The expected value is that of {@code openssl md5 -c}, computed from the DER without code of the plugin. */
    @Test
    void keyInAnySpelling_fingerprintIsTheMd5OfTheDer() throws GeneralSecurityException {
        List<String> pairs = new ArrayList<>();
        for (byte each :
                MessageDigest.getInstance("MD5").digest(PAIR.getPublic().getEncoded())) {
            pairs.add(String.format("%02x", each));
        }
        assertThat(spellings())
                .allSatisfy(text ->
                        assertThat(PublicKeyMaterial.fingerprintOf(text)).isEqualTo(String.join(":", pairs)));
    }

    /** IVS gets the form that openssl writes, whatever the form in the program. */
    @Test
    void keyInAnySpelling_isNormalizedToTheFormOfOpenssl() {
        assertThat(spellings())
                .allSatisfy(
                        text -> assertThat(PublicKeyMaterial.normalized(text)).isEqualTo(PEM));
        assertThat(PublicKeyMaterial.normalized("public.pem")).isNull();
        assertThat(PublicKeyMaterial.normalized(null)).isNull();
    }

    @Test
    void otherKey_hasOtherFingerprint() {
        assertThat(PublicKeyMaterial.fingerprintOf(ExampleKeys.pem()))
                .isNotNull()
                .isNotEqualTo(PublicKeyMaterial.fingerprintOf(PEM));
        assertThat(PublicKeyMaterial.fingerprintOf(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY"})
    void privateKey_errorNamesTheCommandForItsPublicHalf(String label) {
        String text = ExampleKeys.pem(label, PAIR.getPrivate().getEncoded());
        String expected = PRIVATE + "create it with: " + EXTRACT;
        assertThat(problem(text)).isEqualTo(expected);
        assertThat(problem(text.replace("\n", "\r\n"))).isEqualTo(expected);
        assertThat(problem(text.replace("\n", "\\n"))).isEqualTo(expected);
        assertThat(problem(text.strip())).isEqualTo(expected);
        assertThat(problem("\uFEFF\"" + text + "\"")).isEqualTo(expected);
        assertThat(problem(text.replaceAll("(?s)(.)", "$1\0"))).isEqualTo(expected);
    }

    @Test
    void privateKeyOfOtherKind_errorNamesTheCommandOfItsKind() {
        byte[] der = PAIR.getPrivate().getEncoded();
        assertThat(problem(ExampleKeys.pem("OPENSSH PRIVATE KEY", der)))
                .isEqualTo(PRIVATE + "if its curve is P-384, create it with: ssh-keygen -e -m PKCS8 -f id_ecdsa >"
                        + " public.pem");
        assertThat(problem(ExampleKeys.pem("RSA PRIVATE KEY", der)))
                .isEqualTo(
                        "is a private key, and an RSA key: a private key must be kept secret, and IVS requires the public"
                                + " key of an ECDSA key pair on the curve P-384 (secp384r1)" + MAKE);
        assertThat(problem(ExampleKeys.pem("DSA PRIVATE KEY", der))).startsWith("is a private key, and a DSA key: ");
    }

    /** Tests the output of {@code openssl ecparam -genkey}, and concatenated files. */
    @Test
    void privateKeyBesideOtherText_isRecognized() {
        String secret = ExampleKeys.pem("EC PRIVATE KEY", PAIR.getPrivate().getEncoded());
        assertThat(problem(PARAMETERS + secret)).startsWith(PRIVATE);
        assertThat(problem(PEM + secret)).startsWith(PRIVATE);
        assertThat(problem(secret + PEM)).startsWith(PRIVATE);
    }

    @Test
    void privateKeyWithWrongLabel_isRecognized() {
        byte[] secret = PAIR.getPrivate().getEncoded();
        assertThat(problem(ExampleKeys.pem("PUBLIC KEY", secret))).isEqualTo(PRIVATE + "create it with: " + EXTRACT);
        assertThat(problem(Base64.getEncoder().encodeToString(secret)))
                .isEqualTo(PRIVATE + "create it with: " + EXTRACT);
        assertThat(problem("{\"kty\":\"EC\",\"crv\":\"P-384\",\"d\":\"c2VjcmV0c2VjcmV0c2VjcmV0\"}"))
                .startsWith(PRIVATE + "create it from the JWK with Node.js: node -p 'crypto.createPublicKey(");
    }

    @Test
    void certificate_errorNamesTheCommandForItsKey() {
        assertThat(problem(ExampleKeys.pem("CERTIFICATE", PAIR.getPublic().getEncoded())))
                .isEqualTo(
                        "is a certificate and must be a bare public key. If the curve of its key is P-384, extract it with:"
                                + " openssl x509 -in certificate.pem -pubkey -noout > public.pem");
        assertThat(problem(ExampleKeys.pem("CERTIFICATE REQUEST", new byte[60])))
                .isEqualTo(
                        "is a certificate request and must be a bare public key. If the curve of its key is P-384, extract it"
                                + " with: openssl req -in request.pem -pubkey -noout > public.pem");
    }

    @Test
    void keyOfOtherKind_errorNamesTheCommandForANewKey() {
        String must = "must be an ECDSA key on the curve P-384 (secp384r1), but is ";
        String rsa = ExampleKeys.pem("PUBLIC KEY", ExampleKeys.rsa().getPublic().getEncoded());
        assertThat(problem(rsa)).isEqualTo(must + "an RSA key" + MAKE);
        assertThat(problem(rsa.replace("PUBLIC", "RSA PUBLIC"))).isEqualTo(must + "an RSA key" + MAKE);
        assertThat(problem(ExampleKeys.pem(
                        "PUBLIC KEY", ExampleKeys.ed25519().getPublic().getEncoded())))
                .isEqualTo(must + "an Ed25519 key" + MAKE);
    }

    @ParameterizedTest
    @CsvSource({"secp256r1, P-256 (secp256r1)", "secp521r1, P-521 (secp521r1)"})
    void otherCurve_errorNamesTheCommandForANewKey(String curve, String name) {
        assertThat(problem(ExampleKeys.pem(
                        "PUBLIC KEY", ExampleKeys.elliptic(curve).getPublic().getEncoded())))
                .isEqualTo("must be on the curve P-384 (secp384r1), but is on " + name + MAKE);
    }

    /** Tests the output of openssl with {@code -conv_form compressed} and {@code -param_enc explicit}. */
    @Test
    void otherEncoding_errorNamesTheConversionCommand() {
        byte[] der = PAIR.getPublic().getEncoded();
        byte[] compressed = java.util.Arrays.copyOf(der, 72);
        compressed[1] = 70;
        compressed[21] = 50;
        compressed[23] = 2;
        assertThat(problem(ExampleKeys.pem("PUBLIC KEY", compressed)))
                .isEqualTo(
                        "has its point in compressed form, and must have it uncompressed. Convert it with: openssl ec"
                                + " -pubin -in public.pem -conv_form uncompressed -pubout -out uncompressed.pem");
        byte[] explicit = {48, 17, 48, 11, 6, 7, 42, -122, 72, -50, 61, 2, 1, 48, 0, 3, 2, 0, 4};
        assertThat(problem(ExampleKeys.pem("PUBLIC KEY", explicit)))
                .isEqualTo(
                        "spells the parameters of its curve out, and must name the curve P-384 (secp384r1). Convert it"
                                + " with: openssl ec -pubin -in public.pem -param_enc named_curve -pubout -out named.pem");
    }

    @Test
    void damagedKey_errorNamesTheDamage() {
        String noBase64 = "is damaged: the text between its first and last line is not base64; create it again with: ";
        String noKey =
                "is damaged: the text between its first and last line is not a complete public key; create it again"
                        + " with: ";
        assertThat(problem(PEM.replaceFirst("M", "%"))).isEqualTo(noBase64 + EXTRACT);
        assertThat(problem("-----BEGIN PUBLIC KEY-----\nA\n-----END PUBLIC KEY-----"))
                .isEqualTo(noBase64 + EXTRACT);
        assertThat(problem("-----BEGIN PUBLIC KEY-----\n\n-----END PUBLIC KEY-----"))
                .isEqualTo(noKey + EXTRACT);
        int middle = PEM.length() / 2;
        assertThat(problem(PEM.substring(0, middle) + PEM.substring(middle + 4)))
                .isEqualTo(noKey + EXTRACT);
        byte[] der = PAIR.getPublic().getEncoded();
        der[der.length - 1] ^= 1; // the point is no longer on the curve, but Java's reader accepts it
        assertThat(problem(ExampleKeys.pem("PUBLIC KEY", der))).isEqualTo(noKey + EXTRACT);
    }
}
