package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyMaterialTest {

    private static final String EXTRACT = "openssl ec -in private.pem -pubout -out public.pem";
    private static final String MAKE = ". Make a P-384 key with: openssl ecparam -name secp384r1 -genkey -noout -out"
            + " private.pem and then its public half with: " + EXTRACT;
    private static final String PRIVATE =
            "is a private key. It signs tokens and must stay with you: give its public half; ";
    private static final String PARAMETERS = ExampleKeys.pem("EC PARAMETERS", new byte[] {6, 5, 43, -127, 4, 0, 34});
    private static final KeyPair PAIR = ExampleKeys.elliptic("secp384r1");
    private static final String PEM =
            ExampleKeys.pem("PUBLIC KEY", PAIR.getPublic().getEncoded());

    /** Returns the problem of this text, which must not repeat any eight characters of the key. */
    private static String fault(String text) {
        String fault = Objects.requireNonNullElse(PublicKeyMaterial.problemOf(text), "");
        for (String line : text.split("\\R", -1)) {
            if (line.startsWith("-----")) continue;
            for (int i = 0; i + 8 <= line.length(); i++) assertThat(fault).doesNotContain(line.substring(i, i + 8));
        }
        assertThat(PublicKeyMaterial.fingerprintOf(text)).isNull();
        return fault;
    }

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
        String expected = PRIVATE + "make it with: " + EXTRACT;
        assertThat(fault(text)).isEqualTo(expected);
        assertThat(fault(text.replace("\n", "\r\n"))).isEqualTo(expected);
        assertThat(fault(text.replace("\n", "\\n"))).isEqualTo(expected);
        assertThat(fault(text.strip())).isEqualTo(expected);
        assertThat(fault("\uFEFF\"" + text + "\"")).isEqualTo(expected);
        assertThat(fault(text.replaceAll("(?s)(.)", "$1\0"))).isEqualTo(expected);
    }

    @Test
    void privateKeyOfOtherKind_errorNamesTheCommandOfItsKind() {
        byte[] der = PAIR.getPrivate().getEncoded();
        assertThat(fault(ExampleKeys.pem("OPENSSH PRIVATE KEY", der)))
                .isEqualTo(PRIVATE + "make it, if the key is on P-384, with: ssh-keygen -e -m PKCS8 -f id_ecdsa >"
                        + " public.pem");
        assertThat(fault(ExampleKeys.pem("RSA PRIVATE KEY", der)))
                .isEqualTo(
                        "is a private key, and an RSA key: a private key must stay with you, and IVS takes the public"
                                + " half of an ECDSA key on the curve P-384 (secp384r1)" + MAKE);
        assertThat(fault(ExampleKeys.pem("DSA PRIVATE KEY", der))).startsWith("is a private key, and a DSA key: ");
    }

    /** The output of {@code openssl ecparam -genkey}, and concatenated files. */
    @Test
    void privateKeyBesideOtherText_isRecognized() {
        String secret = ExampleKeys.pem("EC PRIVATE KEY", PAIR.getPrivate().getEncoded());
        assertThat(fault(PARAMETERS + secret)).startsWith(PRIVATE);
        assertThat(fault(PEM + secret)).startsWith(PRIVATE);
        assertThat(fault(secret + PEM)).startsWith(PRIVATE);
    }

    @Test
    void privateKeyWithWrongLabel_isRecognized() {
        byte[] secret = PAIR.getPrivate().getEncoded();
        assertThat(fault(ExampleKeys.pem("PUBLIC KEY", secret))).isEqualTo(PRIVATE + "make it with: " + EXTRACT);
        assertThat(fault(Base64.getEncoder().encodeToString(secret))).isEqualTo(PRIVATE + "make it with: " + EXTRACT);
        assertThat(fault("{\"kty\":\"EC\",\"crv\":\"P-384\",\"d\":\"c2VjcmV0c2VjcmV0c2VjcmV0\"}"))
                .startsWith(PRIVATE + "the line for a JWK with Node.js: node -p 'crypto.createPublicKey(");
    }

    @Test
    void certificate_errorNamesTheCommandForItsKey() {
        assertThat(fault(ExampleKeys.pem("CERTIFICATE", PAIR.getPublic().getEncoded())))
                .isEqualTo("is a certificate and must be a bare public key. If its key is on P-384, extract it with:"
                        + " openssl x509 -in certificate.pem -pubkey -noout > public.pem");
        assertThat(fault(ExampleKeys.pem("CERTIFICATE REQUEST", new byte[60])))
                .isEqualTo("is a certificate request and must be a bare public key. If its key is on P-384, extract it"
                        + " with: openssl req -in request.pem -pubkey -noout > public.pem");
    }

    @Test
    void keyOfOtherKind_errorNamesTheCommandForANewKey() {
        String must = "must be an ECDSA key on the curve P-384 (secp384r1), but is ";
        String rsa = ExampleKeys.pem("PUBLIC KEY", ExampleKeys.rsa().getPublic().getEncoded());
        assertThat(fault(rsa)).isEqualTo(must + "an RSA key" + MAKE);
        assertThat(fault(rsa.replace("PUBLIC", "RSA PUBLIC"))).isEqualTo(must + "an RSA key" + MAKE);
        assertThat(fault(ExampleKeys.pem(
                        "PUBLIC KEY", ExampleKeys.ed25519().getPublic().getEncoded())))
                .isEqualTo(must + "an Ed25519 key" + MAKE);
    }

    @ParameterizedTest
    @CsvSource({"secp256r1, P-256 (secp256r1)", "secp521r1, P-521 (secp521r1)"})
    void otherCurve_errorNamesTheCommandForANewKey(String curve, String name) {
        assertThat(fault(ExampleKeys.pem(
                        "PUBLIC KEY", ExampleKeys.elliptic(curve).getPublic().getEncoded())))
                .isEqualTo("must be on the curve P-384 (secp384r1), but is on " + name + MAKE);
    }

    /** The output of openssl with {@code -conv_form compressed} and {@code -param_enc explicit}. */
    @Test
    void otherEncoding_errorNamesTheConversionCommand() {
        byte[] der = PAIR.getPublic().getEncoded();
        byte[] compressed = java.util.Arrays.copyOf(der, 72);
        compressed[1] = 70;
        compressed[21] = 50;
        compressed[23] = 2;
        assertThat(fault(ExampleKeys.pem("PUBLIC KEY", compressed)))
                .isEqualTo(
                        "has its point in compressed form, and must have it uncompressed. Convert it with: openssl ec"
                                + " -pubin -in public.pem -conv_form uncompressed -pubout -out uncompressed.pem");
        byte[] explicit = {48, 17, 48, 11, 6, 7, 42, -122, 72, -50, 61, 2, 1, 48, 0, 3, 2, 0, 4};
        assertThat(fault(ExampleKeys.pem("PUBLIC KEY", explicit)))
                .isEqualTo(
                        "spells the parameters of its curve out, and must name the curve P-384 (secp384r1). Convert it"
                                + " with: openssl ec -pubin -in public.pem -param_enc named_curve -pubout -out named.pem");
    }

    @Test
    void damagedKey_errorNamesTheDamage() {
        String noBase64 = "is damaged: the text between its first and last line is not base64; make it again with: ";
        String noKey =
                "is damaged: the text between its first and last line is not a complete public key; make it again"
                        + " with: ";
        assertThat(fault(PEM.replaceFirst("M", "%"))).isEqualTo(noBase64 + EXTRACT);
        assertThat(fault("-----BEGIN PUBLIC KEY-----\nA\n-----END PUBLIC KEY-----"))
                .isEqualTo(noBase64 + EXTRACT);
        assertThat(fault("-----BEGIN PUBLIC KEY-----\n\n-----END PUBLIC KEY-----"))
                .isEqualTo(noKey + EXTRACT);
        int middle = PEM.length() / 2;
        assertThat(fault(PEM.substring(0, middle) + PEM.substring(middle + 4))).isEqualTo(noKey + EXTRACT);
        byte[] der = PAIR.getPublic().getEncoded();
        der[der.length - 1] ^= 1; // a point beside the curve, which Java's own reader takes
        assertThat(fault(ExampleKeys.pem("PUBLIC KEY", der))).isEqualTo(noKey + EXTRACT);
    }

    @Test
    void cutOffKey_errorNamesTheMissingLine() {
        String missing = " is missing. Give the whole content of the file; if the file itself is cut off, make it again"
                + " with: " + EXTRACT;
        String end = "is cut off: its last line, -----END PUBLIC KEY-----," + missing;
        assertThat(fault(PEM.substring(0, PEM.length() / 2))).isEqualTo(end);
        assertThat(fault(PEM.replace("-----END PUBLIC KEY-----", ""))).isEqualTo(end);
        assertThat(fault("-----BEGIN PUBLIC KEY-----")).isEqualTo(end);
        assertThat(fault(PEM.replace("-----BEGIN PUBLIC KEY-----", "")))
                .isEqualTo("is cut off: its first line, -----BEGIN PUBLIC KEY-----," + missing);
    }

    @Test
    void bareBase64_errorNamesTheMissingLines() {
        assertThat(fault(Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded())))
                .isEqualTo(
                        "is a key in base64 without the lines around it. Put -----BEGIN PUBLIC KEY----- before it and"
                                + " -----END PUBLIC KEY----- after it, each on a line of its own, or make it with: "
                                + EXTRACT);
    }

    @Test
    void encodedOrRelabelledPem_errorNamesTheConversionCommand() {
        assertThat(fault(Base64.getMimeEncoder().encodeToString(PEM.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(
                        "is a PEM file that was encoded in base64 as a whole. Decode it with: base64 -d < public.b64 >"
                                + " public.pem");
        assertThat(fault(PEM.replace("PUBLIC KEY", "EC PUBLIC KEY")))
                .isEqualTo("begins with EC PUBLIC KEY, and must begin with PUBLIC KEY alone. Convert it with: sed"
                        + " 's/EC PUBLIC KEY/PUBLIC KEY/' ec.pem > public.pem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public.pem",
                "./keys/my public.pem",
                "/run/secrets/ivs",
                "C:\\keys\\ivs.pub",
                "keys/video",
                "~/ivs"
            })
    void fileName_errorNamesTheCodeThatReadsIt(String name) {
        assertThat(PublicKeyMaterial.problemOf(name))
                .isEqualTo("is the name of a file and must be its content. Read the file in the program, in YAML with"
                        + " fn::readFile: ./public.pem, in TypeScript with fs.readFileSync(\"public.pem\", \"utf8\"), in"
                        + " Python with open(\"public.pem\").read(), in Go with os.ReadFile(\"public.pem\"), in Java with"
                        + " Files.readString(Path.of(\"public.pem\")), in C# with File.ReadAllText(\"public.pem\")");
    }

    @Test
    void opensshKey_errorNamesTheConversionCommand() {
        String body = "AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQ me@example.com";
        assertThat(fault("ecdsa-sha2-nistp384 " + body))
                .isEqualTo(
                        "is a public key in the form of OpenSSH and must be in PEM form. Convert it with: ssh-keygen -e"
                                + " -m PKCS8 -f id_ecdsa.pub > public.pem");
        for (String kind : List.of("ssh-rsa ", "ssh-ed25519 ", "ecdsa-sha2-nistp256 ")) {
            assertThat(fault(kind + body))
                    .isEqualTo(
                            "must be an ECDSA key on the curve P-384 (secp384r1), but is an OpenSSH key of another kind"
                                    + MAKE);
        }
        assertThat(fault("---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----"))
                .isEqualTo(
                        "is a public key in the form of SSH2 and must be in PEM form. If it is on P-384, convert it with:"
                                + " ssh-keygen -i -f ssh2.pub > id_ecdsa.pub and then: ssh-keygen -e -m PKCS8 -f id_ecdsa.pub >"
                                + " public.pem");
    }

    @Test
    void jwk_errorNamesTheConversionCommand() {
        assertThat(fault("{ \"kty\" : \"EC\", \"crv\": \"P-384\", \"x\": \"AAAAAAAAAAAA\" }"))
                .isEqualTo(
                        "is a JWK, a key in JSON, and must be in PEM form. If it is on P-384, convert it with Node.js:"
                                + " node -p 'crypto.createPublicKey({ format: \"jwk\", key:"
                                + " JSON.parse(fs.readFileSync(\"key.jwk\")) }).export({ type: \"spki\", format: \"pem\" })' >"
                                + " public.pem");
    }

    @Test
    void twoKeys_areRejected() {
        String expected =
                "has 2 public keys and must have one: each key needs a playback key pair of its own. To keep the"
                        + " first, write it alone with: openssl ec -pubin -in public.pem -pubout -out first.pem";
        assertThat(fault(PEM + ExampleKeys.pem())).isEqualTo(expected);
        assertThat(fault(PEM + PEM)).isEqualTo(expected);
    }

    @Test
    void otherText_isRejected() {
        String expected =
                "must be one public key in PEM form, from -----BEGIN PUBLIC KEY----- to -----END PUBLIC KEY-----;"
                        + " make it with: " + EXTRACT;
        for (String text :
                List.of("", " \n", "a key", "${publicKey}", ExampleKeys.pem("PGP PUBLIC KEY BLOCK", new byte[60]))) {
            assertThat(fault(text)).isEqualTo(expected);
        }
        assertThat(fault(PARAMETERS))
                .isEqualTo("has the parameters of a curve and no key; make the public key with: " + EXTRACT);
        assertThat(fault("Public-Key: (384 bit)\n" + PEM))
                .isEqualTo("must be one public key in PEM form and nothing else, but has other text before or after it."
                        + " Write it alone with: openssl ec -pubin -in public.pem -pubout -out clean.pem");
    }
}
