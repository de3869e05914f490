package com.pulumi.awsivs.provider.ivs.playbacktoken;

import static com.pulumi.awsivs.provider.ivs.playbacktoken.PrivateKeys.OTHER;
import static com.pulumi.awsivs.provider.ivs.playbacktoken.PrivateKeys.P256;
import static com.pulumi.awsivs.provider.ivs.playbacktoken.PrivateKeys.P384;
import static com.pulumi.awsivs.provider.ivs.playbacktoken.PrivateKeys.PAIR;
import static com.pulumi.awsivs.provider.ivs.playbacktoken.PrivateKeys.PARAMETERS;
import static com.pulumi.awsivs.provider.ivs.playbacktoken.PrivateKeys.PKCS8;
import static com.pulumi.awsivs.provider.ivs.playbacktoken.PrivateKeys.SEC1;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.ivs.api.DerElement;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.ExampleKeys;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that private keys are read in each accepted form, and that errors name the command that converts other forms. */
class PrivateKeyMaterialTest {

    private static final String GENERATE = "Generate a P-384 key with: openssl ecparam -name secp384r1 -genkey -noout"
            + " -out private.pem and import its public half as a PlaybackKeyPair; write that half with: openssl ec -in"
            + " private.pem -pubout -out public.pem";
    private static final String WHOLE = "Set the whole content of the file that openssl ecparam -genkey wrote";

    /** Returns the problem of this text, which must not repeat any eight characters of the key. */
    private static String problem(String text) {
        String problem = Objects.requireNonNullElse(PrivateKeyMaterial.problemOf(text), "");
        for (String line : text.split("\\R", -1)) {
            if (line.startsWith("-----")) continue;
            for (int i = 0; i + 8 <= line.length(); i++) assertThat(problem).doesNotContain(line.substring(i, i + 8));
        }
        assertThat(problem).isNotEmpty();
        return problem;
    }

    private static void assertIsThePrivateKey(String text) {
        assertThat(PrivateKeyMaterial.problemOf(text)).isNull();
        assertThat(PrivateKeyMaterial.key(text).getS()).isEqualTo(((ECPrivateKey) PAIR.getPrivate()).getS());
    }

    @Test
    void pkcs8AndSec1_areTheSameKey() {
        assertIsThePrivateKey(PKCS8);
        assertIsThePrivateKey(SEC1);
        assertIsThePrivateKey(ExampleKeys.pem("PRIVATE KEY", PrivateKeys.pkcs8(PAIR, PAIR)));
        assertIsThePrivateKey(PARAMETERS + SEC1);
        assertIsThePrivateKey(PARAMETERS + PKCS8);
    }

    @Test
    void textChangedByEditorsAndShells_isRead() {
        assertIsThePrivateKey(SEC1.replace("\n", "\r\n"));
        assertIsThePrivateKey(SEC1.strip());
        assertIsThePrivateKey("\uFEFF" + SEC1);
        assertIsThePrivateKey("\"" + SEC1.strip().replace("\n", "\\n") + "\"");
        assertIsThePrivateKey("  " + PKCS8.replace("\n", "\n  "));
    }

    @Test
    void sec1KeyOnP256_isRejectedByItsCurve() {
        KeyPair p256 = ExampleKeys.elliptic("secp256r1");
        String expected = "must be on the curve P-384 (secp384r1), but is on P-256 (secp256r1): IVS would reject every"
                + " token that it signs. " + GENERATE;
        assertThat(problem(ExampleKeys.pem("EC PRIVATE KEY", PrivateKeys.sec1(P256, p256, p256))))
                .isEqualTo(expected);
        assertThat(problem(ExampleKeys.pem("PRIVATE KEY", p256.getPrivate().getEncoded())))
                .isEqualTo(expected);
    }

    /** The parameters before the key do not change its curve. */
    @Test
    void p256KeyAfterParametersOfP384_isRejected() {
        KeyPair p256 = ExampleKeys.elliptic("secp256r1");
        assertThat(problem(PARAMETERS + ExampleKeys.pem("EC PRIVATE KEY", PrivateKeys.sec1(P256, p256, p256))))
                .startsWith("must be on the curve P-384 (secp384r1), but is on P-256 (secp256r1)");
    }

    @Test
    void otherCurvesAndAlgorithms_errorNamesThem() {
        assertThat(problem(ExampleKeys.pem(
                        "PRIVATE KEY",
                        ExampleKeys.elliptic("secp521r1").getPrivate().getEncoded())))
                .startsWith("must be on the curve P-384 (secp384r1), but is on P-521 (secp521r1)");
        String kind = "must be an ECDSA key on the curve P-384 (secp384r1), but is ";
        assertThat(problem(ExampleKeys.pem(
                        "PRIVATE KEY", ExampleKeys.rsa().getPrivate().getEncoded())))
                .isEqualTo(kind + "an RSA key. " + GENERATE);
        assertThat(problem(ExampleKeys.pem(
                        "PRIVATE KEY", ExampleKeys.ed25519().getPrivate().getEncoded())))
                .isEqualTo(kind + "an Ed25519 key. " + GENERATE);
        assertThat(problem(ExampleKeys.pem("RSA PRIVATE KEY", new byte[] {1, 2, 3})))
                .isEqualTo(kind + "an RSA key. " + GENERATE);
        assertThat(problem(ExampleKeys.pem("DSA PRIVATE KEY", new byte[] {1, 2, 3})))
                .isEqualTo(kind + "a DSA key. " + GENERATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENCRYPTED PRIVATE KEY", "EC PRIVATE KEY"})
    void encryptedKey_errorNamesTheDecryptCommand(String label) {
        String encrypted = ExampleKeys.pem(label, PAIR.getPrivate().getEncoded());
        String headers = "-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,9C57\n\n";
        String text = label.startsWith("EC ") ? encrypted.replaceFirst("-----\n", headers) : encrypted;
        assertThat(problem(text))
                .isEqualTo("is encrypted with a passphrase and must not be. Decrypt the key with: openssl ec -in"
                        + " private.pem -out decrypted.pem and store the result as a secret with: pulumi config set"
                        + " --secret privateKey < decrypted.pem");
    }

    @Test
    void publicKey_errorRequestsThePrivateOne() {
        String expected = "is a public key and must be the private key of the pair, which signs tokens. " + WHOLE;
        byte[] der = PAIR.getPublic().getEncoded();
        assertThat(problem(ExampleKeys.pem("PUBLIC KEY", der))).isEqualTo(expected);
        assertThat(problem(Base64.getEncoder().encodeToString(der))).isEqualTo(expected);
        assertThat(problem("ecdsa-sha2-nistp384 AAAAE2VjZHNhLXNoYTItbmlzdHAzODQ me@example.com"))
                .isEqualTo(expected);
    }

    @Test
    void certificate_errorRequestsThePrivateKey() {
        assertThat(problem(ExampleKeys.pem("CERTIFICATE", new byte[40])))
                .isEqualTo("is a certificate, which contains only a public key, and must be the private key that signs"
                        + " tokens. " + WHOLE);
    }

    @ParameterizedTest
    @CsvSource({
        "-----BEGIN OPENSSH PRIVATE KEY-----, ssh-keygen -p -N \"\" -m PEM -f private.pem",
        "'{\"kty\":\"EC\",\"d\":\"x\"}', crypto.createPrivateKey",
        "keys/viewers.pem, fn::readFile: ./private.pem",
        "-----BEGIN EC PARAMETERS-----, has the parameters of a curve and no key",
        "secret, 'must be one private key in PEM form, from -----BEGIN PRIVATE KEY-----'"
    })
    void otherForms_errorNamesTheConversion(String text, String part) {
        assertThat(problem(text)).contains(part);
    }

    @Test
    void encodedKeys_errorNamesTheConversion() {
        assertThat(problem(Base64.getEncoder().encodeToString(PAIR.getPrivate().getEncoded())))
                .contains("without its first and last line", "openssl ec -inform DER -out private.pem");
        assertThat(problem(Base64.getEncoder().encodeToString(SEC1.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo("is a PEM file that was encoded in base64 as a whole. Decode it with: base64 -d <"
                        + " private.b64 > private.pem");
    }

    @Test
    void cutOffKey_errorNamesTheMissingLine() {
        assertThat(problem(SEC1.substring(0, SEC1.length() / 2))).startsWith("is cut off: its last line,");
        assertThat(problem(PKCS8.replace("-----BEGIN PRIVATE KEY-----", ""))).startsWith("is cut off: its first line,");
        assertThat(problem(PKCS8.replace("BEGIN PRIVATE", "BEGIN EC PRIVATE")))
                .isEqualTo("is cut off: its last line, -----END PRIVATE KEY----- or -----END EC PRIVATE KEY-----, is"
                        + " missing or differs from the first. " + WHOLE);
    }

    @Test
    void severalKeysOrOtherText_errorNamesTheCommandThatWritesOne() {
        assertThat(problem(SEC1 + PKCS8)).startsWith("has 2 private keys and must have one. To keep the first");
        assertThat(problem(SEC1 + ExampleKeys.pem("CERTIFICATE", new byte[40])))
                .endsWith("Write the key alone with: openssl ec -in private.pem -out clean.pem");
    }

    @Test
    void damagedKey_isRejected() {
        String damaged = "is damaged: the text between its first and last line is not a complete private key. " + WHOLE;
        byte[] der = PAIR.getPrivate().getEncoded();
        for (int length = 0; length < der.length; length++) {
            assertThat(problem(ExampleKeys.pem("PRIVATE KEY", Arrays.copyOf(der, length))))
                    .isEqualTo(damaged);
        }
        assertThat(problem(PKCS8.replaceFirst("\nM", "\n?")))
                .startsWith("is damaged:")
                .contains("is not base64");
    }

    /** One wrong character results in another valid key: only the public half shows it. */
    @Test
    void publicHalfOfAnotherKey_isRejected() {
        String expected = "is damaged: the public key that the file also contains is not the one of the private key, so"
                + " that IVS would reject every token. " + WHOLE;
        assertThat(problem(ExampleKeys.pem("EC PRIVATE KEY", PrivateKeys.sec1(P384, PAIR, OTHER))))
                .isEqualTo(expected);
        assertThat(problem(ExampleKeys.pem("PRIVATE KEY", PrivateKeys.pkcs8(PAIR, OTHER))))
                .isEqualTo(expected);
    }

    @Test
    void curveMissingOrSpelledOut_errorNamesTheConversion() {
        assertThat(problem(ExampleKeys.pem("EC PRIVATE KEY", PrivateKeys.sec1("", PAIR, PAIR))))
                .isEqualTo("does not name its curve, which must be P-384 (secp384r1). " + WHOLE);
        byte[] explicit = DerElement.encode(
                DerElement.SEQUENCE,
                DerElement.encode(DerElement.INTEGER, new byte[] {1}),
                DerElement.encode(DerElement.OCTET_STRING, new byte[48]),
                DerElement.encode(DerElement.OPTION_0, DerElement.encode(DerElement.SEQUENCE, new byte[] {5, 0})));
        assertThat(problem(ExampleKeys.pem("EC PRIVATE KEY", explicit)))
                .endsWith("Convert it with: openssl ec -in private.pem -param_enc named_curve -out named.pem");
    }
}
