package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybackKeyPairOperationsTest {

    /** Created with openssl for this test; the private key was not kept. */
    static final String KNOWN_KEY =
            pem("MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEYFJ5GXkcU8ojFZLN0FG+yz95Mpzdedw5+4Ozsxj7LS2aXQm6"
                    + "dVwtZaA+iDtrbnsKHToTNmUV0CObxgKX1ZwbZ4jWjrtv6AWpSpYGsc8MEWLrqNRgFiz/5tPTaB9eJqeV");

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest();

    @Test
    @Verified(
            "hashicorp/terraform-provider-aws acctest.TLSECDSAPublicKeyPEM and TestAccIVSPlaybackKeyPair_basic; openssl's md5")
    void fingerprint_isMd5OfDer() throws Exception {
        TestResponse response = create(KNOWN_KEY, "'name':'my-playback-key'");
        assertThat(response.text("/keyPair/fingerprint")).isEqualTo("8f:58:69:69:13:0a:69:f2:df:8a:9d:d5:ef:bc:d0:ef");
        assertThat(response.text("/keyPair/name")).isEqualTo("my-playback-key");
        assertThat(response.text("/keyPair/arn")).matches("arn:aws:ivs:[a-z0-9-]+:\\d+:playback-key/[a-zA-Z0-9]{12}");
        assertThat(response.body()).doesNotContain("BEGIN");
    }

    @Test
    @Verified(
            "docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/private-channels-create-key.html: its response has no name")
    void keyPairWithoutName_hasNoNameMember() throws Exception {
        String arn = create(newKey("secp384r1"), "'tags':{'k':'v'}").text("/keyPair/arn");
        TestResponse read = ivs.call("GetPlaybackKeyPair", "{'arn':'" + arn + "'}");
        assertThat(read.at("/keyPair").has("name")).isFalse();
        assertThat(read.text("/keyPair/tags/k")).isEqualTo("v");
    }

    @Test
    @Verified("shape PlaybackKeyPairSummary; awscli/examples/ivs/list-playback-key-pairs.rst")
    void list_containsNoFingerprints() throws Exception {
        create(newKey("secp384r1"), "'name':'test-key-0'");
        TestResponse list = ivs.call("ListPlaybackKeyPairs", "{}");
        assertThat(list.at("/keyPairs/0").has("arn")).isTrue();
        assertThat(list.at("/keyPairs/0").has("fingerprint")).isFalse();
    }

    @Test
    @Verified("operation DeletePlaybackKeyPair: status 200, an empty structure")
    void deletedKeyPair_isNotFound() throws Exception {
        String pair = "{'arn':'" + create(newKey("secp384r1"), "").text("/keyPair/arn") + "'}";
        TestResponse deleted = ivs.call("DeletePlaybackKeyPair", pair);
        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.body()).isEqualTo("{}");
        assertThat(ivs.call("GetPlaybackKeyPair", pair).error()).startsWith("404 ResourceNotFoundException");
    }

    @Test
    @Verified("docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/private-channels-create-key.html; quota L-5339BD50")
    void fourthKeyPair_exceedsQuota() throws Exception {
        ivs.emulator();
        for (int count = 0; count < 3; count++) {
            assertThat(create(newKey("secp384r1"), "").status()).isEqualTo(200);
        }
        assertThat(create(newKey("secp384r1"), "").error()).startsWith("402 ServiceQuotaExceededException");
    }

    @Test
    @Verified(
            "hashicorp/terraform-provider-aws playback_key_pair_test.go; operation ImportPlaybackKeyPair: ConflictException")
    void sameKeyWithOtherLineEnds_isConflict() throws Exception {
        create(KNOWN_KEY, "");
        assertThat(create(KNOWN_KEY.replace("\n", "\r\n").strip(), "").error()).startsWith("409 ConflictException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp256r1", "secp521r1"})
    @Verified("docs.aws.amazon.com/ivs/latest/LowLatencyUserGuide/private-channels-create-key.html: P-384")
    void keyOnAnotherCurve_isRejected(String curve) throws Exception {
        assertRejected(newKey(curve));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "G1lbnQxOTA3BgNVBAMMMFdoeSBhcmUgeW91IGRl...",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"
            })
    @Verified("github.com/crossplane-contrib/provider-upjet-aws/issues/551")
    void materialThatIsNoPublicKey_isRejected(String material) throws Exception {
        assertRejected(material);
    }

    private void assertRejected(String material) throws IOException, InterruptedException {
        assertThat(create(material, "").error())
                .isEqualTo("400 ValidationException "
                        + "Request member: publicKeyMaterial failed to satisfy the constraints");
    }

    private TestResponse create(String material, String more) throws IOException, InterruptedException {
        String escaped = material.replace("\r", "\\r").replace("\n", "\\n");
        String rest = more.isEmpty() ? "" : "," + more;
        return ivs.call("ImportPlaybackKeyPair", "{'publicKeyMaterial':'" + escaped + "'" + rest + "}");
    }

    static String newKey(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return pem(Base64.getEncoder()
                .encodeToString(generator.generateKeyPair().getPublic().getEncoded()));
    }

    private static String pem(String base64) {
        return "-----BEGIN PUBLIC KEY-----\n" + base64.replaceAll("(.{64})", "$1\n") + "\n-----END PUBLIC KEY-----\n";
    }
}
