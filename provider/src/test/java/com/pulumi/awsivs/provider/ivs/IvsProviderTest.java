package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.framework.MissingSettings;
import com.pulumi.awsivs.provider.framework.Service;
import com.pulumi.awsivs.provider.framework.resource.Fault;
import com.pulumi.awsivs.provider.framework.resource.KnowsItsIds;
import com.pulumi.awsivs.provider.framework.resource.Settings;
import com.pulumi.awsivs.provider.framework.shape.CheckFailure;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IvsProviderTest {

    private final SystemProperties properties = new SystemProperties();
    private final IvsProvider provider = new IvsProvider(Map.of("AWS_PROFILE", "no-such-profile"));
    private final Settings<IvsConfig> settings = new Settings<>(IvsConfig.class, provider.rules(), provider.cautions());

    @AfterEach
    void restore() {
        properties.close();
    }

    @Test
    void everythingWrongWithTheSettingsIsSaidInWords() {
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
                        " defaultTags[\"aws:x\"] the key must be " + Limits.TAG_KEY_SAYS,
                        " allowedAccountIds[0] must be an AWS account id of 12 digits",
                        " profil is not a property; did you mean profile?");
    }

    @Test
    void settingsThatContradictEachOtherAreRefused() {
        assertThat(failures(object(
                        "accessKey", "a",
                        "allowedAccountIds", list("123456789012"),
                        "forbiddenAccountIds", list("210987654321"),
                        "assumeRole", object("roleArn", "arn:aws:iam::123456789012:role/x", "duration", "13h"))))
                .containsExactlyInAnyOrder(
                        " secretKey is required, because accessKey is set",
                        " forbiddenAccountIds cannot be set beside allowedAccountIds; keep one of the two",
                        " assumeRole has a duration that STS does not allow; it allows 15m to 12h");
    }

    @Test
    void aNumberThatIsNoneIsNoText() {
        assertThat(failures(object("defaultTags", object("a", new Value.Number(Double.NaN)))))
                .containsExactly(" defaultTags.a must be a string, but is a number");
    }

    @Test
    void aRegionWithoutEndIsNone() {
        assertThat(failures(object("region", "us" + "-a".repeat(20_000) + "-1")))
                .containsExactly(" region must be an AWS region, like us-west-2 (this has 40004 characters)");
    }

    @Test
    void defaultTagsThatAreSecretMakeTagsSecret() {
        IvsConfig tagged = Configs.of("region", "us-west-2", "defaultTags", object("team", "video"));
        try (Service plain = provider.configure(tagged, Set.of());
                Service secret = provider.configure(tagged, Set.of("defaultTags"))) {
            assertThat(secret.tags().secret())
                    .isNotEqualTo(plain.tags().secret())
                    .isTrue();
        }
    }

    @Test
    void aPlainConfigIsFine() {
        assertThat(failures(object(
                        "region", "us-west-2",
                        "profile", "x",
                        "endpoint", "http://127.0.0.1:80",
                        "detectDrift", false,
                        "assumeRole", object("roleArn", "arn:aws:iam::123456789012:role/x", "duration", "1h30m"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://x",
                "127.0.0.1:8080",
                "http://",
                "http://[",
                "http://<host>",
                "http://a_b:80",
                "http://a b",
                "http://h:99999",
                "http://user:password@h",
                "http://h/path",
                "http://h?x=y"
            })
    void anEndpointThatNoRequestCouldBeSentToIsRefused(String endpoint) {
        assertThat(failures(object("endpoint", endpoint)))
                .containsExactly(" endpoint must be a URL of http or https, like http://127.0.0.1:8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://localhost:4566",
                "https://vpce-1.ivs.us-west-2.vpce.amazonaws.com/",
                "http://[::1]:80"
            })
    void anEndpointIsAServersAddressOrNone(String endpoint) {
        assertThat(failures(object("endpoint", endpoint))).isEmpty();
    }

    @Test
    void driftDetectionSwitchedOnAgainIsRemarkedUpon() {
        List<String> warnings = new ArrayList<>();
        settings.check(object("detectDrift", false), object("detectDrift", true), warnings::add);
        settings.check(object("detectDrift", false), object(), warnings::add);
        settings.check(object("detectDrift", true), object("detectDrift", false), warnings::add);
        settings.check(object(), object(), warnings::add);
        assertThat(warnings).hasSize(2).allMatch(warning -> warning.contains("run `pulumi refresh` once"));
    }

    @Test
    void defaultTagsMayHaveTheFormOfPulumiAws() {
        assertThat(provider.normalize(object("defaultTags", object("tags", object("a", "b")))))
                .isEqualTo(object("defaultTags", object("a", "b")));
        assertThat(provider.normalize(object("defaultTags", secret(object("tags", object("a", "b"))))))
                .isEqualTo(object("defaultTags", secret(object("a", "b"))));
        assertThat(provider.normalize(object("defaultTags", object("tags", "a tag"))))
                .isEqualTo(object("defaultTags", object("tags", "a tag")));
    }

    @Test
    void theRegionComesFromConfigOrEnvironmentAndIsMissedOtherwise() {
        assertThatThrownBy(() -> provider.configure(Configs.of(), Set.of()))
                .isInstanceOf(MissingSettings.class)
                .hasMessageContaining("AWS_REGION");
        provider.configure(Configs.of("region", "us-west-2"), Set.of()).close();
        new IvsProvider(Map.of("AWS_REGION", "us-west-2"))
                .configure(Configs.of(), Set.of())
                .close();
        new IvsProvider(Map.of("AWS_DEFAULT_REGION", "us-west-2"))
                .configure(Configs.of(), Set.of())
                .close();
    }

    @Test
    void theRegionOfAProfileIsTakenWhenNothingElseNamesOne(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("config"), "[default]\nregion = eu-west-1\n[profile work]\nregion = eu-central-1\n");
        properties.with("aws.configFile", file);
        assertThat(regionOf(Map.of(), Configs.of())).isEqualTo("eu-west-1");
        assertThat(regionOf(Map.of("AWS_PROFILE", "work"), Configs.of())).isEqualTo("eu-central-1");
        assertThat(regionOf(Map.of(), Configs.of("profile", "work"))).isEqualTo("eu-central-1");
        assertThat(regionOf(Map.of("AWS_REGION", "us-west-2"), Configs.of("profile", "work")))
                .isEqualTo("us-west-2");
        assertThat(regionOf(Map.of("AWS_REGION", "us-west-2"), Configs.of("region", "us-east-1")))
                .isEqualTo("us-east-1");
    }

    @Test
    void profilesThatCannotBeReadAreSaidToBeSo(@TempDir Path folder) throws IOException {
        properties.with("aws.configFile", Files.writeString(folder.resolve("config"), "[default\nsecret"));
        assertThatThrownBy(() -> new IvsProvider(Map.of()).configure(Configs.of(), Set.of()))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("correct ~/.aws/config")
                .hasMessageNotContaining("secret");
    }

    @Test
    void profilesThatCannotBeReadAreSaidToBeSoByTheFirstCallToo(@TempDir Path folder) throws IOException {
        properties.with("aws.configFile", Files.writeString(folder.resolve("config"), "[default\nsecret"));
        try (IvsClients clients = new IvsClients(Configs.with("http://127.0.0.1:1"), "us-west-2", Map.of())) {
            assertThatThrownBy(clients::client).isInstanceOf(Fault.class).hasMessageContaining("correct ~/.aws/config");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:4566", "http://[", "http://a_b"})
    void anEndpointOfTheEnvironmentThatIsNoneIsNamed(String url) {
        try (IvsClients clients =
                new IvsClients(Configs.of("region", "us-west-2"), "us-west-2", Map.of("AWS_ENDPOINT_URL", url))) {
            assertThatThrownBy(clients::client)
                    .isInstanceOf(Fault.class)
                    .hasMessage("the environment variable AWS_ENDPOINT_URL must be a URL of http or https, like"
                            + " http://127.0.0.1:8080");
        }
    }

    /** An ARN of another region is refused in words that name the provider's. */
    private static String regionOf(Map<String, String> environment, IvsConfig config) {
        try (Service service = new IvsProvider(environment).configure(config, Set.of())) {
            var channels =
                    (KnowsItsIds) Objects.requireNonNull(service.resources().get("aws-ivs:index:Channel"));
            String fault = channels.faultOf("arn:aws:ivs:ap-south-1:123456789012:channel/abc");
            return Objects.requireNonNull(fault).replaceFirst(".*configured for ([a-z0-9-]+):.*", "$1");
        }
    }

    @Test
    void jsonIsReadAsTheValuesItSpells() {
        assertThat(provider.parseJson("{\"a\": [1, true, null, \"x\"]}"))
                .isEqualTo(
                        object("a", list(1, true, new com.pulumi.awsivs.provider.framework.value.Value.Null(), "x")));
        assertThatThrownBy(() -> provider.parseJson("{")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> provider.parseJson(" \n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(provider.version()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    private List<String> failures(Properties given) {
        return settings.check(Properties.NONE, given, warning -> {}).failures().stream()
                .map(IvsProviderTest::words)
                .toList();
    }

    private static String words(CheckFailure failure) {
        return failure.path() + " " + failure.reason();
    }
}
