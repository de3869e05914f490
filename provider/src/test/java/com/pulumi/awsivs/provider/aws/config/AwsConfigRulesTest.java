package com.pulumi.awsivs.provider.aws.config;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.nothing;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static com.pulumi.awsivs.provider.Values.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.config.ConfigHandler;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.IvsProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the validation of the provider configuration. */
class AwsConfigRulesTest {

    private final IvsProvider provider = new IvsProvider(Map.of());
    private final ConfigHandler<AwsConfig> settings =
            new ConfigHandler<>(AwsConfig.class, provider.rules(), provider.warnings());

    @Test
    void invalidSettings_eachHasAMessage() {
        assertThat(failures(object(
                        "region", "Oregon",
                        "endpoint", "ftp://x",
                        "token", secret("t"),
                        "assumeRole", object("roleArn", "admin", "duration", "1d"),
                        "defaultTags", object("aws:x", "y"),
                        "allowedAccountIds", list("1"),
                        "profil", "x")))
                .containsExactlyInAnyOrder(
                        " region must be an AWS region, like us-west-2",
                        " endpoint must be a URL of http or https, like http://127.0.0.1:8080",
                        " accessKey is required, because token is set",
                        " assumeRole.roleArn must be the ARN of a role, like arn:aws:iam::123456789012:role/deploy",
                        " assumeRole.duration must be a length of time from 15m to 12h, like 1h, 90m or 3600s",
                        " defaultTags[\"aws:x\"] the key must be " + AwsPatterns.TAG_KEY_DESCRIPTION,
                        " allowedAccountIds[0] must be an AWS account id of 12 digits",
                        " profil is not a property; did you mean profile?");
    }

    @Test
    void contradictingSettings_areRejected() {
        assertThat(failures(object(
                        "accessKey", "a",
                        "allowedAccountIds", list("123456789012"),
                        "forbiddenAccountIds", list("210987654321"),
                        "assumeRole", object("roleArn", "arn:aws:iam::123456789012:role/x", "duration", "13h"))))
                .containsExactlyInAnyOrder(
                        " secretKey is required, because accessKey is set",
                        " forbiddenAccountIds cannot be set together with allowedAccountIds; keep one of the two",
                        " assumeRole has a duration that STS does not allow; it allows 15m to 12h");
    }

    @Test
    void unparsableNumber_isRejected() {
        assertThat(failures(object("defaultTags", object("a", new Value.Number(Double.NaN)))))
                .containsExactly(" defaultTags.a must be a string, but is a number");
    }

    @Test
    void veryLongRegion_isRejected() {
        assertThat(failures(object("region", "us" + "-a".repeat(20_000) + "-1")))
                .containsExactly(" region must be an AWS region, like us-west-2 (this has 40004 characters)");
    }

    @Test
    void secretDuration_isNotRepeated() {
        assertThat(failures(object(
                        "assumeRole",
                        object("roleArn", "arn:aws:iam::123456789012:role/x", "duration", secret("13h")))))
                .containsExactly(" assumeRole has a duration that STS does not allow; it allows 15m to 12h");
    }

    @Test
    void typicalConfig_isValid() {
        assertThat(failures(object(
                        "region", "us-west-2",
                        "profile", "x",
                        "endpoint", "http://127.0.0.1:80",
                        "detectDrift", false,
                        "assumeRole", object("roleArn", "arn:aws:iam::123456789012:role/x", "duration", "1h30m"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0.0001, 0.0999, Double.NaN, Double.POSITIVE_INFINITY})
    void tooLowRate_isRejected(double rate) {
        assertThat(failures(object("requestsPerSecond", new Value.Number(rate))))
                .containsExactly(" requestsPerSecond must be 0 (no limit) or at least 0.1 (one request in"
                        + " ten seconds): with a lower limit deployments do not finish. To stay below the limits of IVS"
                        + " leave it out");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 5, 1000})
    void usableRate_isAllowed(double rate) {
        assertThat(failures(object("requestsPerSecond", new Value.Number(rate))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x", "127.0.0.1:8080", "http://", "http://[", "http://<host>", "http://a b"})
    void unusableEndpoint_isRejected(String endpoint) {
        assertThat(failures(object("endpoint", endpoint)))
                .containsExactly(" endpoint must be a URL of http or https, like http://127.0.0.1:8080");
    }

    @ParameterizedTest
    @CsvSource({
        "http://a_b:80, 'must not have a host name with an underscore, which URLs do not allow: use the address or another name'",
        "http://h:99999, must not have the port 99999: the highest port is 65535",
        "http://user:password@h, 'must not have a user and a password, like http://127.0.0.1:8080'",
        "http://h/path, 'must not have a path or a query, like http://127.0.0.1:8080'",
        "http://h?x=y, 'must not have a path or a query, like http://127.0.0.1:8080'",
    })
    void endpointWithExtraParts_isRejected_andThePartIsNamed(String endpoint, String problem) {
        assertThat(failures(object("endpoint", endpoint))).containsExactly(" endpoint " + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP://127.0.0.1:8080",
                " https://ivs.example.com ",
                "http://localhost:4566",
                "https://vpce-1.ivs.us-west-2.vpce.amazonaws.com/",
                "http://[::1]:80"
            })
    void serverUrlOrEmptyEndpoint_isValid(String endpoint) {
        assertThat(failures(object("endpoint", endpoint))).isEmpty();
    }

    @Test
    void emptyAllowedAccounts_areRejected_emptyForbiddenAccountsAreNot() {
        assertThat(failures(object("allowedAccountIds", list())))
                .containsExactly(
                        " allowedAccountIds must have at least one account: an empty list would allow none. Leave it"
                                + " out to allow all");
        assertThat(failures(object("allowedAccountIds", nothing()))).isEmpty();
        assertThat(failures(object("allowedAccountIds", unknown()))).isEmpty();
        assertThat(failures(object("forbiddenAccountIds", list()))).isEmpty();
    }

    private List<String> failures(Properties given) {
        return settings.check(Properties.NONE, given, warning -> {}).failures().stream()
                .map(AwsConfigRulesTest::message)
                .toList();
    }

    private static String message(CheckFailure failure) {
        return failure.path() + " " + failure.reason();
    }
}
