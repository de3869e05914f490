package com.pulumi.awsivs.provider.ivs.playbacktoken;

import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.ExampleKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests signed tokens with the JDK's verification and another JSON parser. */
class SignPlaybackTokenTest {

    /** A minute after the time of {@link TokenSigner}, in Unix seconds. */
    private static final int EXPIRY = 1_795_716_060;

    private final TokenSigner signer = new TokenSigner();

    @AfterEach
    void stop() {
        signer.close();
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String token(Properties result) {
        return result.get("token") instanceof Value.Secret wrapped && wrapped.inside() instanceof Value.Text text
                ? text.value()
                : "";
    }

    private static Map<?, ?> claims(Properties result) throws IOException {
        return new ObjectMapper().readValue(decoded(token(result).split("\\.", -1)[1]), Map.class);
    }

    private static boolean verify(String token, PublicKey key) throws GeneralSecurityException {
        String[] parts = token.split("\\.", -1);
        assertThat(parts).hasSize(3);
        Signature signature = Signature.getInstance("SHA384withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS8", "SEC1", "PARAMETERS"})
    void token_isVerifiedWithThePublicKeyOfThePairOnly(String form) throws GeneralSecurityException {
        String key = switch (form) {
            case "PKCS8" -> PrivateKeys.PKCS8;
            case "SEC1" -> PrivateKeys.SEC1;
            default -> PrivateKeys.PARAMETERS + PrivateKeys.SEC1;
        };
        String token = token(signer.sign(signer.arguments("privateKey", key)));
        assertThat(decoded(token.split("\\.", -1)[0])).isEqualTo("{\"alg\":\"ES384\",\"typ\":\"JWT\"}");
        assertThat(Base64.getUrlDecoder().decode(token.split("\\.", -1)[2])).hasSize(96);
        assertThat(token).doesNotContain("=");
        assertThat(verify(token, PrivateKeys.PAIR.getPublic())).isTrue();
        assertThat(verify(token, PrivateKeys.OTHER.getPublic())).isFalse();
        assertThat(verify(token.replaceFirst("\\.e", ".f"), PrivateKeys.PAIR.getPublic()))
                .isFalse();
    }

    @Test
    void requiredArgumentsOnly_tokenHasChannelAndExpiryOnly() throws IOException {
        Properties result = signer.sign(signer.arguments());
        assertThat(claims(result)).isEqualTo(Map.of("aws:channel-arn", TokenSigner.CHANNEL, "exp", EXPIRY));
        assertThat(result.get("expiresAt")).isEqualTo(new Value.Text("2026-11-26T18:01:00Z"));
        assertThat(result.entries()).hasSize(2);
    }

    @Test
    void allArguments_eachIsAClaim() throws IOException {
        Properties result = signer.sign(signer.arguments()
                .with("accessControlAllowOrigin", new Value.Text("https://a.example, https://*.b.example:8443"))
                .with("strictOriginEnforcement", new Value.Flag(true))
                .with("singleUseUuid", new Value.Text("5b6b7bb1-4f4e-4a3c-9d0e-0c8f1f6a7d2e"))
                .with("viewerId", new Value.Text("a \"quoted\" \\ viewer\nÜ 😀"))
                .with("viewerSessionVersion", new Value.Number(9_007_199_254_740_991L))
                .with("maximumResolution", new Value.Text("FULL_HD")));
        assertThat(claims(result))
                .isEqualTo(Map.of(
                        "aws:channel-arn",
                        TokenSigner.CHANNEL,
                        "aws:access-control-allow-origin",
                        "https://a.example,https://*.b.example:8443",
                        "aws:strict-origin-enforcement",
                        true,
                        "aws:single-use-uuid",
                        "5b6b7bb1-4f4e-4a3c-9d0e-0c8f1f6a7d2e",
                        "aws:viewer-id",
                        "a \"quoted\" \\ viewer\nÜ 😀",
                        "aws:viewer-session-version",
                        9_007_199_254_740_991L,
                        "aws:maximum-resolution",
                        "FULL_HD",
                        "exp",
                        EXPIRY));
    }

    @Test
    void falseAndZero_areClaims() throws IOException {
        Properties result = signer.sign(signer.arguments("viewerId", "x")
                .with("strictOriginEnforcement", new Value.Flag(false))
                .with("viewerSessionVersion", new Value.Number(0)));
        assertThat(claims(result).get("aws:strict-origin-enforcement")).isEqualTo(false);
        assertThat(claims(result).get("aws:viewer-session-version")).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-01T00:00:00Z",
                "2027-01-01T01:00:00+01:00",
                "2027-01-01T00:00Z",
                "2027-01-01T00:00:00.9Z"
            })
    void expiresAt_isTheExpiryInWholeSeconds(String time) throws IOException {
        Properties result = signer.sign(signer.arguments("expiresAt", time).without("expiresIn"));
        assertThat(claims(result).get("exp")).isEqualTo(1_798_761_600);
        assertThat(result.get("expiresAt")).isEqualTo(new Value.Text("2027-01-01T00:00:00Z"));
    }

    @Test
    void tenMinutesWithViewer_areAllowed() throws IOException {
        Properties in = signer.arguments("viewerId", "x".repeat(40)).with("expiresIn", new Value.Number(600));
        assertThat(claims(signer.sign(in)).get("exp")).isEqualTo(EXPIRY + 540);
    }

    @Test
    void sameArgumentsTwice_tokensDifferAndBothAreValid() throws GeneralSecurityException {
        String first = token(signer.sign(signer.arguments()));
        String second = token(signer.sign(signer.arguments()));
        assertThat(first).isNotEqualTo(second);
        assertThat(verify(first, PrivateKeys.PAIR.getPublic())).isTrue();
        assertThat(verify(second, PrivateKeys.PAIR.getPublic())).isTrue();
    }

    @Test
    void result_tokenIsSecretAndContainsNothingOfTheKey() {
        Properties result = signer.sign(signer.arguments().with("privateKey", secret(PrivateKeys.PKCS8)));
        assertThat(result.get("token")).isInstanceOf(Value.Secret.class);
        for (String line : PrivateKeys.PKCS8.lines().toList()) {
            assertThat(result.toString() + token(result)).doesNotContain(line);
        }
    }

    @Test
    void noCallIsSent() {
        signer.sign(signer.arguments());
        assertThat(signer.ivs.emulator.calls().total()).isZero();
    }

    @Test
    void signedKey_isTheOneThatWasImported() throws GeneralSecurityException {
        String pem =
                ExampleKeys.pem("PRIVATE KEY", PrivateKeys.OTHER.getPrivate().getEncoded());
        String token = token(signer.sign(signer.arguments("privateKey", pem)));
        assertThat(verify(token, PrivateKeys.OTHER.getPublic())).isTrue();
    }

    @Test
    void unknownArguments_areNotSigned() {
        assertThat(signer.failures(object("privateKey", "x", "channelArn", new Value.Unknown())))
                .singleElement()
                .asString()
                .contains("must be known");
    }
}
