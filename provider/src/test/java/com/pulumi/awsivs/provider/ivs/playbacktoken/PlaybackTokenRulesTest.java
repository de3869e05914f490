package com.pulumi.awsivs.provider.ivs.playbacktoken;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.Values;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.ExampleKeys;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the messages about arguments with which IVS would reject the token. */
class PlaybackTokenRulesTest {

    private static final String TEN_MINUTES = " must be at most ten minutes in the future with %1$s: IVS rejects such a"
            + " token that is valid for longer. Set expiresIn: 600 or less, or remove %1$s";

    private final TokenSigner signer = new TokenSigner();

    @AfterEach
    void stop() {
        signer.close();
    }

    private String failure(Properties arguments) {
        assertThat(signer.failures(arguments)).hasSize(1);
        return signer.failures(arguments).get(0);
    }

    private String failure(String name, Object value) {
        return failure(signer.arguments(name, value));
    }

    @Test
    void nothing_everyRequiredArgumentIsNamed() {
        assertThat(signer.failures(object()))
                .containsExactlyInAnyOrder(
                        "privateKey is required",
                        "channelArn is required",
                        "expiresIn or expiresAt is required, for example expiresIn: 600");
    }

    @Test
    void bothExpiries_areRejected() {
        assertThat(failure("expiresAt", "2027-01-01T00:00:00Z"))
                .isEqualTo("expiresIn cannot be set together with expiresAt; keep one of the two");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, -1", "0.5, 0.5", "1e300, 1" + "000000"})
    void expiresInThatIsNoNumberOfSeconds_isRejected(double seconds, String shown) {
        assertThat(failure(signer.arguments().with("expiresIn", new Value.Number(seconds))))
                .startsWith("expiresIn must be a whole number of seconds from 1 to 3155760000, but is " + shown);
    }

    @Test
    void expiresAtInThePast_errorNamesBothTimes() {
        assertThat(failure(signer.arguments("expiresAt", "2026-11-26T19:00:00+01:00")
                        .without("expiresIn")))
                .isEqualTo("expiresAt must be in the future, and it is 2026-11-26T18:00:00Z now, but is"
                        + " 2026-11-26T18:00:00Z");
        assertThat(failure(signer.arguments().without("expiresIn").with("expiresAt", secret("2020-01-01T00:00:00Z"))))
                .isEqualTo("expiresAt must be in the future, and it is 2026-11-26T18:00:00Z now");
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, ', but is ''tomorrow'''",
        "2027-01-01, ', but is ''2027-01-01'''",
        "2027-01-01T00:00:00, ', but is ''2027-01-01T00:00:00'''",
        "1798761600, ', but is ''1798761600''. Convert a Unix time with: date -u -d @1798761600 +%FT%TZ'"
    })
    void expiresAtInAnotherForm_errorShowsTheForm(String time, String rest) {
        assertThat(failure(signer.arguments("expiresAt", time).without("expiresIn")))
                .isEqualTo("expiresAt must be a time in RFC 3339, like 2026-11-26T18:00:00Z" + rest);
    }

    @ParameterizedTest
    @CsvSource({"viewerId, viewer-1", "singleUseUuid, 5b6b7bb1-4f4e-4a3c-9d0e-0c8f1f6a7d2e"})
    void moreThanTenMinutesForOneViewerOrUse_isRejected(String name, String value) {
        assertThat(failure(signer.arguments(name, value).with("expiresIn", new Value.Number(601))))
                .isEqualTo("expiresIn" + TEN_MINUTES.formatted(name));
        assertThat(failure(signer.arguments(name, value)
                        .without("expiresIn")
                        .with("expiresAt", Values.text("2026-11-26T18:10:01Z"))))
                .isEqualTo("expiresAt" + TEN_MINUTES.formatted(name));
    }

    @Test
    void viewerIdOf41Characters_isRejected() {
        assertThat(failure("viewerId", "ü".repeat(41)))
                .isEqualTo("viewerId must have at most 40 characters, but has 41");
        assertThat(signer.failures(signer.arguments("viewerId", "😀".repeat(40))))
                .isEmpty();
    }

    @Test
    void viewerSessionVersion_isAWholeNumberWithViewer() {
        Properties in = signer.arguments("viewerId", "v");
        String must = "viewerSessionVersion must be a whole number from 0 to 9007199254740991, but is ";
        assertThat(failure(in.with("viewerSessionVersion", new Value.Number(-1))))
                .isEqualTo(must + "-1");
        assertThat(failure(in.with("viewerSessionVersion", new Value.Number(1.5))))
                .isEqualTo(must + "1.5");
        assertThat(failure("viewerSessionVersion", 1))
                .isEqualTo("viewerSessionVersion requires viewerId: set viewerId, or remove viewerSessionVersion");
    }

    @Test
    void singleUseUuidAndMaximumResolution_errorsNameTheForm() {
        assertThat(failure("singleUseUuid", "once"))
                .isEqualTo("singleUseUuid must be a UUID, like 5b6b7bb1-4f4e-4a3c-9d0e-0c8f1f6a7d2e; generate one"
                        + " with: uuidgen, but is the string \"once\"");
        assertThat(failure("maximumResolution", "4K"))
                .startsWith("maximumResolution must be one of SD, HD, FULL_HD, but is the string \"4K\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "video.test",
                "https://example.com/",
                "https://example.com/app",
                "https://exa*mple.com",
                "https://example.com,,https://b.example",
                "https://user@example.com"
            })
    void originThatIsNone_errorShowsTheForm(String origins) {
        assertThat(failure("accessControlAllowOrigin", origins))
                .startsWith("accessControlAllowOrigin must be origins separated by commas, each like"
                        + " https://example.com, https://*.example.com or http://localhost:3000, without a path, but"
                        + " origin ");
        assertThat(failure("accessControlAllowOrigin", secret(origins))).doesNotContain(origins);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "https://*.example.com", "http://localhost:3000", "capacitor://localhost", "http://[::1]:80"
            })
    void originOfAnyForm_isAccepted(String origin) {
        assertThat(signer.failures(signer.arguments("accessControlAllowOrigin", origin)))
                .isEmpty();
    }

    @Test
    void sixOrigins_areRejectedOnlyIfStrict() {
        Properties in = signer.arguments(
                "accessControlAllowOrigin", String.join(",", Collections.nCopies(6, "https://a.example")));
        assertThat(signer.failures(in)).isEmpty();
        assertThat(failure(in.with("strictOriginEnforcement", new Value.Flag(true))))
                .isEqualTo("accessControlAllowOrigin must have at most 5 origins with strictOriginEnforcement, but"
                        + " has 6");
    }

    @Test
    void channelOfAnotherRegionOrKind_isRejected() {
        assertThat(failure("channelArn", TokenSigner.CHANNEL.replace("us-west-2", "eu-west-1")))
                .contains("is in eu-west-1, but the provider is configured for us-west-2");
        assertThat(failure("channelArn", "studio")).contains("'studio' is not the ARN of a channel");
    }

    @Test
    void channelOfAnAccountThatIsNotAllowed_isRejected() {
        var config = ExampleConfigs.of("accessKey", "A", "secretKey", "s", "allowedAccountIds", list("999999999999"));
        assertThat(TokenSigner.invocation(config, Map.of()).check(signer.arguments()))
                .singleElement()
                .satisfies(failure -> assertThat(failure.reason())
                        .isEqualTo("is in the AWS account 123456789012, which this provider's allowedAccountIds or"
                                + " forbiddenAccountIds exclude"));
    }

    @Test
    void channelOfAnotherAccountThanTheCredentials_isRejectedAfterOneCallOfSts() {
        String endpoint = signer.ivs.emulator.endpoint().toString();
        var function = TokenSigner.invocation(signer.ivs.config, Map.of("AWS_ENDPOINT_URL_STS", endpoint));
        Properties theirs = signer.arguments("channelArn", TokenSigner.CHANNEL.replace("123456789012", "999999999999"));
        for (int i = 0; i < 2; i++) {
            assertThat(function.call(signer.arguments(), signer.ivs.context()).entries())
                    .hasSize(2);
            assertThatThrownBy(() -> function.call(theirs, signer.ivs.context()))
                    .isInstanceOf(ProviderException.class)
                    .hasMessage(
                            "channelArn names a resource of the AWS account 999999999999, but the credentials belong"
                                    + " to 123456789012. Use a provider with credentials of 999999999999");
        }
        assertThat(signer.ivs.emulator.calls().of("GetCallerIdentity")).isEqualTo(1);
    }

    @Test
    void accountUnknown_tokenIsSigned() {
        var function = TokenSigner.invocation(
                signer.ivs.config, Map.of("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:1", "AWS_MAX_ATTEMPTS", "1"));
        assertThat(function.call(signer.arguments(), signer.ivs.context()).entries())
                .hasSize(2);
    }

    @Test
    void invalidKey_errorHasNoPathAndNothingOfTheKey() {
        String key = ExampleKeys.pem(
                "PRIVATE KEY", ExampleKeys.elliptic("secp256r1").getPrivate().getEncoded());
        for (Value value : new Value[] {Values.text(key), secret(key)}) {
            String failure = failure(signer.arguments().with("privateKey", value));
            assertThat(failure).startsWith("privateKey must be on the curve P-384 (secp384r1), but is on P-256");
            for (String line : key.lines().toList()) assertThat(failure).doesNotContain(line);
        }
    }
}
