package com.pulumi.awsivs.provider.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.pulumi.awsivs.provider.aws.AwsHome;
import com.pulumi.awsivs.provider.aws.SystemProperties;
import com.pulumi.awsivs.provider.aws.credentials.CredentialServices;
import com.pulumi.awsivs.provider.aws.profile.AwsSettings;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.ivs.api.IvsApi;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.services.ivs.IvsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** Tests that clients use the endpoint that the AWS CLI would use. */
class ClientConfigurerTest {

    private static final String IVS = "https://ivs.us-west-2.amazonaws.com";
    private static final String STS = "https://sts.us-west-2.amazonaws.com";

    @TempDir
    private Path folder;

    private final RequestCapture capture = new RequestCapture();

    private String ivs(AwsHome home, @Nullable String profile, @Nullable String endpoint) {
        ClientConfigurer settings = new ClientConfigurer(new AwsSettings(home.environment()), profile);
        var builder = IvsClient.builder()
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(client -> settings.configure(client).addExecutionInterceptor(capture));
        try (IvsClient client = settings.build(builder, IvsApi.ID, "us-west-2", endpoint)) {
            assertThat(catchThrowable(() -> client.listChannels(all -> {}))).hasStackTraceContaining("captured");
        }
        return capture.server();
    }

    private String ivs(AwsHome home) {
        return ivs(home, null, null);
    }

    private String sts(AwsHome home, @Nullable String profile) {
        ClientConfigurer settings = new ClientConfigurer(new AwsSettings(home.environment()), profile);
        var builder = StsClient.builder()
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(client -> settings.configure(client).addExecutionInterceptor(capture));
        try (StsClient client = settings.build(builder, CredentialServices.STS, "us-west-2")) {
            assertThat(catchThrowable(client::getCallerIdentity)).hasStackTraceContaining("captured");
        }
        return capture.server();
    }

    private AwsHome home() {
        return new AwsHome(folder);
    }

    @Test
    void noEndpoint_endpointOfTheRegionIsUsed() {
        assertThat(ivs(home())).isEqualTo(IVS);
        assertThat(sts(home(), null)).isEqualTo(STS);
    }

    @Test
    void variableOfTheService_precedesTheGlobalOne_whichPrecedesTheProfile() {
        AwsHome home = home().config("""
                [default]
                endpoint_url = http://127.0.0.1:4
                services = local
                [services local]
                ivs =
                  endpoint_url = http://127.0.0.1:3
                """);
        assertThat(sts(home, null)).isEqualTo("http://127.0.0.1:4");
        assertThat(ivs(home)).isEqualTo("http://127.0.0.1:3");
        assertThat(ivs(home.with("AWS_ENDPOINT_URL", "http://127.0.0.1:2"))).isEqualTo("http://127.0.0.1:2");
        assertThat(ivs(home.with("AWS_ENDPOINT_URL_IVS", "http://127.0.0.1:1"))).isEqualTo("http://127.0.0.1:1");
        assertThat(ivs(home, null, "http://127.0.0.1:9")).isEqualTo("http://127.0.0.1:9");
        assertThat(sts(home, null)).isEqualTo("http://127.0.0.1:2");
    }

    @Test
    void servicesSectionWithAnyName_isFound() {
        AwsHome home = home().config("""
                [default]
                services = lokal für mich
                [services "lokal für mich"]
                ivs =
                  endpoint_url = http://127.0.0.1:3
                """);
        assertThat(ivs(home)).isEqualTo("http://127.0.0.1:3");
        assertThat(sts(home, null)).isEqualTo(STS);
        assertThat(ivs(home().config("[default]\nservices =\n"))).isEqualTo(IVS);
    }

    /** The AWS CLI also reports the missing section, unless a setting with higher precedence specifies the endpoint. */
    @Test
    void missingServicesSection_isReported_ifItIsNeeded() {
        AwsHome home = home().with("AWS_PROFILE", "emu").config("""
                [profile emu]
                services = lokal
                endpoint_url = http://127.0.0.1:4
                [services local]
                """);
        assertThatThrownBy(() -> ivs(home))
                .isInstanceOf(ProviderException.class)
                .hasMessage(
                        "the AWS profile 'emu' (from AWS_PROFILE) has services = lokal, but ~/.aws/config has no section"
                                + " [services lokal]. Add the section, or remove the line from the profile");
        assertThat(ivs(home, null, "http://127.0.0.1:9")).isEqualTo("http://127.0.0.1:9");
        assertThat(ivs(home.with("AWS_ENDPOINT_URL", "http://127.0.0.1:2"))).isEqualTo("http://127.0.0.1:2");
        assertThat(ivs(home.with("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true")))
                .isEqualTo(IVS);
    }

    @Test
    void configuredProfile_providesTheEndpoint_defaultProfileIsIgnored() {
        AwsHome home = home().config("""
                [default]
                endpoint_url = http://127.0.0.1:1
                use_fips_endpoint = true
                [profile emu]
                endpoint_url = http://127.0.0.1:2
                [profile plain]
                region = us-west-2
                """);
        assertThat(ivs(home, "emu", null)).isEqualTo("http://127.0.0.1:2");
        assertThat(sts(home, "emu")).isEqualTo("http://127.0.0.1:2");
        assertThat(ivs(home, "plain", null)).isEqualTo(IVS);
        assertThat(sts(home, "plain")).isEqualTo(STS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE"})
    void ignoreVariable_configuredEndpointsAreIgnored(String value) {
        AwsHome home = home().with("AWS_ENDPOINT_URL", "no URL")
                .with("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:1")
                .with("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", value);
        assertThat(ivs(home)).isEqualTo(IVS);
        assertThat(sts(home, null)).isEqualTo(STS);
        assertThat(ivs(home.with("AWS_USE_FIPS_ENDPOINT", "true")))
                .isEqualTo("https://ivs-fips.us-west-2.amazonaws.com");
        assertThat(ivs(home, null, "http://127.0.0.1:9"))
                .as("that of the configuration is none of them")
                .isEqualTo("http://127.0.0.1:9");
    }

    @Test
    void ignoreSettingOfTheProfile_configuredEndpointsAreIgnored() {
        AwsHome home = home().config("""
                [default]
                endpoint_url = http://127.0.0.1:1
                ignore_configured_endpoint_urls = true
                """);
        assertThat(ivs(home)).isEqualTo(IVS);
        assertThat(ivs(home.with("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "false")))
                .isEqualTo("http://127.0.0.1:1");
    }

    @ParameterizedTest
    @CsvSource({
        "true, ivs-fips.us-west-2.amazonaws.com",
        "TRUE, ivs-fips.us-west-2.amazonaws.com",
        "1, ivs.us-west-2.amazonaws.com",
        "yes, ivs.us-west-2.amazonaws.com",
        "false, ivs.us-west-2.amazonaws.com"
    })
    void fips_isEnabledByTrueOnly(String value, String host) {
        assertThat(ivs(home().with("AWS_USE_FIPS_ENDPOINT", value))).isEqualTo("https://" + host);
        assertThat(ivs(home().config("[default]\nuse_fips_endpoint = " + value)))
                .isEqualTo("https://" + host);
    }

    /**
     * The AWS CLI does not read a variable with surrounding spaces as {@code true}. In a profile, surrounding spaces
     * are not part of the value.
     */
    @Test
    void trueWithBlanks_isFalse_exceptInAProfile() {
        assertThat(ivs(home().with("AWS_USE_FIPS_ENDPOINT", " true "))).isEqualTo(IVS);
        AwsHome ignoring = home().with("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
                .with("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true ");
        assertThat(ivs(ignoring)).isEqualTo("http://127.0.0.1:1");
        assertThat(ivs(home().config("[default]\nuse_fips_endpoint =  true \n")))
                .isEqualTo("https://ivs-fips.us-west-2.amazonaws.com");
    }

    @Test
    void emptyVariable_precedesTheProfile() {
        AwsHome home = home().config("[default]\nuse_fips_endpoint = true");
        assertThat(ivs(home.with("AWS_USE_FIPS_ENDPOINT", ""))).isEqualTo(IVS);
    }

    @Test
    void dualStack_isEnabledByTrueOnly() {
        assertThat(ivs(home().with("AWS_USE_DUALSTACK_ENDPOINT", "true"))).isEqualTo("https://ivs.us-west-2.api.aws");
        assertThat(ivs(home().with("AWS_USE_DUALSTACK_ENDPOINT", "1"))).isEqualTo(IVS);
    }

    @Test
    void configuredEndpoint_precedesFipsAndDualStack() {
        AwsHome home = home().with("AWS_USE_FIPS_ENDPOINT", "true").with("AWS_USE_DUALSTACK_ENDPOINT", "true");
        assertThat(ivs(home, null, "http://127.0.0.1:9")).isEqualTo("http://127.0.0.1:9");
        assertThat(ivs(home.with("AWS_ENDPOINT_URL", "HTTP://127.0.0.1:8")))
                .isEqualToIgnoringCase("http://127.0.0.1:8");
    }

    @ParameterizedTest
    @CsvSource({
        "AWS_DEFAULTS_MODE, nonsense, 'AWS_DEFAULTS_MODE is \"nonsense\" but must be one of legacy, standard,'",
        "AWS_RETRY_MODE, often, 'AWS_RETRY_MODE is \"often\" but must be one of legacy, standard, adaptive'",
        "AWS_MAX_ATTEMPTS, many, 'AWS_MAX_ATTEMPTS is \"many\" but must be a number of 1 or more'",
        "AWS_ENDPOINT_URL_IVS, localhost:80, 'the environment variable AWS_ENDPOINT_URL_IVS must be a URL'"
    })
    void invalidValue_errorNamesTheVariable(String variable, String value, String message) {
        assertThatThrownBy(() -> ivs(home().with(variable, value)))
                .isInstanceOf(ProviderException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void invalidValueOfTheProfile_errorNamesTheProperty() {
        assertThatThrownBy(() -> ivs(home().config("[default]\ndefaults_mode = nonsense")))
                .isInstanceOf(ProviderException.class)
                .hasMessageStartingWith("defaults_mode of the AWS profile is \"nonsense\" but must be one of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_DISABLE_REQUEST_COMPRESSION", "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES"})
    void settingOfOtherServices_isNotRead(String variable) {
        String property = "aws."
                + (variable.startsWith("AWS_D") ? "disableRequestCompression" : "requestMinCompressionSizeBytes");
        try (SystemProperties properties = new SystemProperties()) {
            properties.with(property, "abc");
            assertThat(ivs(home())).isEqualTo(IVS);
        }
    }
}
