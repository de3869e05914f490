package com.pulumi.awsivs.provider.ivs.playbackkeypair;

import static com.pulumi.awsivs.provider.ivs.playbackkeypair.KeyProblems.EXTRACT;
import static com.pulumi.awsivs.provider.ivs.playbackkeypair.KeyProblems.MAKE;
import static com.pulumi.awsivs.provider.ivs.playbackkeypair.KeyProblems.PAIR;
import static com.pulumi.awsivs.provider.ivs.playbackkeypair.KeyProblems.PARAMETERS;
import static com.pulumi.awsivs.provider.ivs.playbackkeypair.KeyProblems.PEM;
import static com.pulumi.awsivs.provider.ivs.playbackkeypair.KeyProblems.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the messages about texts that are not a complete PEM key. */
class PublicKeyFormatTest {

    @Test
    void cutOffKey_errorNamesTheMissingLine() {
        String missing =
                " is missing. Specify the complete content of the file; if the file itself is cut off, create it again"
                        + " with: " + EXTRACT;
        String end = "is cut off: its last line, -----END PUBLIC KEY-----," + missing;
        assertThat(problem(PEM.substring(0, PEM.length() / 2))).isEqualTo(end);
        assertThat(problem(PEM.replace("-----END PUBLIC KEY-----", ""))).isEqualTo(end);
        assertThat(problem("-----BEGIN PUBLIC KEY-----")).isEqualTo(end);
        assertThat(problem(PEM.replace("-----BEGIN PUBLIC KEY-----", "")))
                .isEqualTo("is cut off: its first line, -----BEGIN PUBLIC KEY-----," + missing);
    }

    @Test
    void bareBase64_errorNamesTheMissingLines() {
        assertThat(problem(Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded())))
                .isEqualTo(
                        "is a base64-encoded key without the PEM header and footer. Put -----BEGIN PUBLIC KEY----- before it and"
                                + " -----END PUBLIC KEY----- after it, each on a line of its own, or create it with: "
                                + EXTRACT);
    }

    @Test
    void encodedOrRelabelledPem_errorNamesTheConversionCommand() {
        assertThat(problem(Base64.getMimeEncoder().encodeToString(PEM.getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(
                        "is a PEM file that was encoded in base64 as a whole. Decode it with: base64 -d < public.b64 >"
                                + " public.pem");
        assertThat(problem(PEM.replace("PUBLIC KEY", "EC PUBLIC KEY")))
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
        assertThat(problem("ecdsa-sha2-nistp384 " + body))
                .isEqualTo("is a public key in OpenSSH format and must be in PEM format. Convert it with: ssh-keygen -e"
                        + " -m PKCS8 -f id_ecdsa.pub > public.pem");
        for (String kind : List.of("ssh-rsa ", "ssh-ed25519 ", "ecdsa-sha2-nistp256 ")) {
            assertThat(problem(kind + body))
                    .isEqualTo(
                            "must be an ECDSA key on the curve P-384 (secp384r1), but is an OpenSSH key of another kind"
                                    + MAKE);
        }
        assertThat(problem("---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----"))
                .isEqualTo(
                        "is a public key in SSH2 format and must be in PEM format. If its curve is P-384, convert it with:"
                                + " ssh-keygen -i -f ssh2.pub > id_ecdsa.pub and then: ssh-keygen -e -m PKCS8 -f id_ecdsa.pub >"
                                + " public.pem");
    }

    @Test
    void jwk_errorNamesTheConversionCommand() {
        assertThat(problem("{ \"kty\" : \"EC\", \"crv\": \"P-384\", \"x\": \"AAAAAAAAAAAA\" }"))
                .isEqualTo(
                        "is a JWK, a key in JSON, and must be in PEM format. If its curve is P-384, convert it with Node.js:"
                                + " node -p 'crypto.createPublicKey({ format: \"jwk\", key:"
                                + " JSON.parse(fs.readFileSync(\"key.jwk\")) }).export({ type: \"spki\", format: \"pem\" })' >"
                                + " public.pem");
    }

    @Test
    void twoKeys_areRejected() {
        String expected =
                "has 2 public keys and must have one: each key needs a playback key pair of its own. To keep the"
                        + " first, write it alone with: openssl ec -pubin -in public.pem -pubout -out first.pem";
        assertThat(problem(PEM + ExampleKeys.pem())).isEqualTo(expected);
        assertThat(problem(PEM + PEM)).isEqualTo(expected);
    }

    @Test
    void otherText_isRejected() {
        String expected =
                "must be one public key in PEM format, from -----BEGIN PUBLIC KEY----- to -----END PUBLIC KEY-----;"
                        + " create it with: " + EXTRACT;
        for (String text :
                List.of("", " \n", "a key", "${publicKey}", ExampleKeys.pem("PGP PUBLIC KEY BLOCK", new byte[60]))) {
            assertThat(problem(text)).isEqualTo(expected);
        }
        assertThat(problem(PARAMETERS))
                .isEqualTo("has the parameters of a curve and no key; create the public key with: " + EXTRACT);
        assertThat(problem("Public-Key: (384 bit)\n" + PEM))
                .isEqualTo(
                        "must be one public key in PEM format and nothing else, but has other text before or after it."
                                + " Write it alone with: openssl ec -pubin -in public.pem -pubout -out clean.pem");
    }
}
