package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.provider.aws.AwsHome;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.aws.SystemProperties;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.provider.MissingConfigException;
import com.pulumi.awsivs.provider.framework.provider.Service;
import com.pulumi.awsivs.provider.framework.shape.Shape;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the provider configuration is read in each accepted form, and that the region is found. */
class IvsProviderTest {

    private final SystemProperties properties = new SystemProperties();
    private final IvsProvider provider = new IvsProvider(Map.of("AWS_PROFILE", "no-such-profile"));

    @AfterEach
    void restore() {
        properties.close();
    }

    @Test
    void secretDefaultTags_makeTagsSecret() {
        AwsConfig tagged = ExampleConfigs.of("region", "us-west-2", "defaultTags", object("team", "video"));
        try (Service plain = provider.configure(tagged, object("defaultTags", object("team", "video")));
                Service secret = provider.configure(tagged, object("defaultTags", secret(object("team", "video"))))) {
            assertThat(secret.tags().secret())
                    .isNotEqualTo(plain.tags().secret())
                    .isTrue();
        }
    }

    @Test
    void defaultTagsInTheFormOfPulumiAws_areRead() {
        assertThat(provider.normalize(object("defaultTags", object("tags", object("a", "b")))))
                .isEqualTo(object("defaultTags", object("a", "b")));
        assertThat(provider.normalize(object("defaultTags", secret(object("tags", object("a", "b"))))))
                .isEqualTo(object("defaultTags", secret(object("a", "b"))));
        assertThat(provider.normalize(object("defaultTags", object("tags", "a tag"))))
                .isEqualTo(object("defaultTags", object("tags", "a tag")));
    }

    /** {@code ivs.Provider("eu", assume_role={"role_arn": …})}: Python sends the keys of a dictionary as they are. */
    @Test
    void nestedNamesInSnakeCase_areRead() {
        String role = "arn:aws:iam::123456789012:role/deploy";
        var snake = object("role_arn", role, "session_name", "s", "external_id", secret("e"), "duration", "1h");
        var camel = object("roleArn", role, "sessionName", "s", "externalId", secret("e"), "duration", "1h");
        assertThat(provider.normalize(object("assumeRole", snake))).isEqualTo(object("assumeRole", camel));
        assertThat(provider.normalize(object("assumeRole", secret(snake))))
                .isEqualTo(object("assumeRole", secret(camel)));
        assertThat(provider.normalize(object("ignoreTags", object("key_prefixes", list("cost:"), "keys", list("a")))))
                .isEqualTo(object("ignoreTags", object("keyPrefixes", list("cost:"), "keys", list("a"))));
    }

    @Test
    void tagKeysInSnakeCaseAndDuplicateNames_areUnchanged() {
        var tags = object("defaultTags", object("role_arn", "a", "key_prefixes", "b"));
        assertThat(provider.normalize(tags)).isEqualTo(tags);
        var twice = object("assumeRole", object("role_arn", "a", "roleArn", "b"));
        assertThat(provider.normalize(twice)).isEqualTo(twice);
    }

    @Test
    void region_comesFromConfigOrEnvironment_orIsReportedMissing(@TempDir Path home) {
        IvsProvider without = new IvsProvider(Map.of("HOME", home.toString()));
        assertThatThrownBy(() -> without.configure(ExampleConfigs.of(), Properties.NONE))
                .isInstanceOf(MissingConfigException.class)
                .hasMessageContaining("AWS_REGION");
        provider.configure(ExampleConfigs.of("region", "us-west-2"), Properties.NONE)
                .close();
        new IvsProvider(Map.of("AWS_REGION", "us-west-2"))
                .configure(ExampleConfigs.of(), Properties.NONE)
                .close();
        new IvsProvider(Map.of("AWS_DEFAULT_REGION", "us-west-2"))
                .configure(ExampleConfigs.of(), Properties.NONE)
                .close();
    }

    @Test
    void regionOfTheProfile_isUsedLast(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("config"), "[default]\nregion = eu-west-1\n[profile work]\nregion = eu-central-1\n");
        properties.with("aws.configFile", file);
        assertThat(regionOf(Map.of(), object())).isEqualTo("eu-west-1");
        assertThat(regionOf(Map.of("AWS_PROFILE", "work"), object())).isEqualTo("eu-central-1");
        assertThat(regionOf(Map.of(), object("profile", "work"))).isEqualTo("eu-central-1");
        assertThat(regionOf(Map.of("AWS_REGION", "us-west-2"), object("profile", "work")))
                .isEqualTo("us-west-2");
        assertThat(regionOf(Map.of("AWS_REGION", "us-west-2"), object("region", "us-east-1")))
                .isEqualTo("us-east-1");
    }

    @Test
    void missingProfile_isReported_ifItsRegionIsNeeded(@TempDir Path folder) {
        AwsHome home = new AwsHome(folder).config("[profile prod]\nregion = us-west-2\n");
        assertThatThrownBy(() -> regionOf(home.with("AWS_PROFILE", "prdo").environment(), Properties.NONE))
                .isInstanceOf(ProviderException.class)
                .hasMessageStartingWith("the AWS profile 'prdo' (from AWS_PROFILE) does not exist. Profiles found in"
                        + " ~/.aws/config and ~/.aws/credentials (which does not exist): prod.");
        assertThatThrownBy(() -> regionOf(home.environment(), object("profile", "prdo")))
                .isInstanceOf(ProviderException.class)
                .hasMessageStartingWith("the AWS profile 'prdo' (from aws-ivs:profile) does not exist");
    }

    @Test
    void unreadableProfiles_areReported(@TempDir Path folder) throws IOException {
        properties.with("aws.configFile", Files.writeString(folder.resolve("config"), "[default\nsecret"));
        assertThatThrownBy(() -> new IvsProvider(Map.of()).configure(ExampleConfigs.of(), Properties.NONE))
                .isInstanceOf(ProviderException.class)
                .hasMessageContaining("config, line 1: the name in brackets has no closing bracket")
                .hasMessageNotContaining("secret");
    }

    @Test
    void fileUnreadableForTheSdk_clientIsBuilt(@TempDir Path folder) throws IOException {
        properties.with("aws.configFile", Files.writeString(folder.resolve("config"), "[default\nsecret"));
        try (RawClients clients = new RawClients(ExampleConfigs.with("http://127.0.0.1:1"), "us-west-2", Map.of())) {
            clients.client();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:4566", "http://[", "http://a b"})
    void invalidEndpointOfTheEnvironment_isNamed(String url) {
        try (RawClients clients = new RawClients(
                ExampleConfigs.of("region", "us-west-2"), "us-west-2", Map.of("AWS_ENDPOINT_URL", url))) {
            assertThatThrownBy(clients::client)
                    .isInstanceOf(ProviderException.class)
                    .hasMessage("the environment variable AWS_ENDPOINT_URL must be a URL of http or https, like"
                            + " http://127.0.0.1:8080; it is \"" + url + "\"");
        }
    }

    @Test
    void endpointWithPassword_isNotRepeated() {
        Map<String, String> environment = Map.of("AWS_ENDPOINT_URL", "ftp://user:marked@127.0.0.1");
        try (RawClients clients = new RawClients(ExampleConfigs.of("region", "us-west-2"), "us-west-2", environment)) {
            assertThatThrownBy(clients::client).hasMessageEndingWith("like http://127.0.0.1:8080");
        }
    }

    /** Runs checks for another region; the message must name the provider's region. */
    private static String regionOf(Map<String, String> environment, Properties settings) {
        AwsConfig config = Shape.of(AwsConfig.class).decode(settings);
        try (Service service = new IvsProvider(environment).configure(config, settings)) {
            var channels = Objects.requireNonNull(service.resources().get("aws-ivs:index:Channel"));
            ProviderException failure = catchThrowableOfType(
                    ProviderException.class,
                    () -> channels.validateId("arn:aws:ivs:ap-south-1:123456789012:channel/abc"));
            return failure.getMessage().replaceFirst(".*configured for ([a-z0-9-]+):.*", "$1");
        }
    }

    @Test
    void json_isParsed() {
        assertThat(provider.parseJson("{\"a\": [1, true, null, \"x\"]}"))
                .isEqualTo(
                        object("a", list(1, true, new com.pulumi.awsivs.provider.framework.value.Value.Null(), "x")));
        assertThatThrownBy(() -> provider.parseJson("{")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> provider.parseJson(" \n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void version_isThatOfTheBuild() {
        assertThat(provider.version()).matches("\\d+\\.\\d+\\.\\d+.*");
    }
}
