package com.pulumi.awsivs.provider.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.aws.AwsHome;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.SystemProperties;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Tests which source of credentials is used. {@link NamedCredentialsTest} tests sources that fail. */
class CredentialOrderTest {

    private static final String REGION = "us-west-2";

    private final SystemProperties properties = new SystemProperties();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        properties.close();
    }

    private static String keys(String id) {
        return "aws_access_key_id = " + id + "\naws_secret_access_key = s\n";
    }

    private static AwsCredentials resolve(AwsHome home, Object... config) {
        try (Credentials credentials = new Credentials(ExampleConfigs.of(config), REGION, home.environment())) {
            return credentials.resolveCredentials();
        }
    }

    private static String id(AwsHome home, Object... config) {
        return resolve(home, config).accessKeyId();
    }

    private AwsHome home() {
        return new AwsHome(folder);
    }

    @Test
    void keysOfTheConfiguration_precedeAllOtherSources() {
        AwsHome home = home().with("AWS_PROFILE", "tpyo").with("AWS_ACCESS_KEY_ID", "half");
        assertThat(resolve(home, "accessKey", "A", "secretKey", "s", "token", "t"))
                .isEqualTo(AwsSessionCredentials.create("A", "s", "t"));
    }

    @Test
    void profileOfTheConfiguration_precedesTheEnvironment() {
        AwsHome home = home().credentials("[p]\n" + keys("P"))
                .with("AWS_PROFILE", "tpyo")
                .with("AWS_ACCESS_KEY_ID", "E")
                .with("AWS_SECRET_ACCESS_KEY", "s")
                .with("AWS_WEB_IDENTITY_TOKEN_FILE", "/nope");
        assertThat(id(home, "profile", "p")).isEqualTo("P");
    }

    @Test
    void keysOfTheEnvironment_precedeAnExistingProfile() {
        AwsHome home = home().credentials("[p]\n" + keys("P"))
                .with("AWS_PROFILE", "p")
                .with("AWS_ACCESS_KEY_ID", "E")
                .with("AWS_SECRET_ACCESS_KEY", "s")
                .with("AWS_SESSION_TOKEN", "t");
        assertThat(resolve(home)).isEqualTo(AwsSessionCredentials.create("E", "s", "t"));
    }

    @Test
    void systemProperties_precedeVariables_andAreNotMixedWithThem() {
        properties.with("aws.accessKeyId", "J").with("aws.secretAccessKey", "j");
        AwsHome home = home().with("AWS_ACCESS_KEY_ID", "E")
                .with("AWS_SECRET_ACCESS_KEY", "s")
                .with("AWS_SESSION_TOKEN", "t");
        assertThat(resolve(home)).isEqualTo(AwsBasicCredentials.create("J", "j"));
    }

    @Test
    void secretWithoutId_profileIsNamed_secretIsIgnored() {
        AwsHome home =
                home().credentials("[p]\n" + keys("P")).with("AWS_PROFILE", "p").with("AWS_SECRET_ACCESS_KEY", "s");
        assertThat(id(home)).isEqualTo("P");
    }

    @Test
    void emptyVariables_countAsUnset() {
        AwsHome home = home().credentials("[default]\n" + keys("D"))
                .with("AWS_ACCESS_KEY_ID", "")
                .with("AWS_SECRET_ACCESS_KEY", "")
                .with("AWS_WEB_IDENTITY_TOKEN_FILE", "");
        assertThat(id(home)).isEqualTo("D");
    }

    @Test
    void awsDefaultProfile_isUsed_unlessAwsProfileIsSet() {
        AwsHome home =
                home().credentials("[p]\n" + keys("P") + "[q]\n" + keys("Q")).with("AWS_DEFAULT_PROFILE", "p");
        assertThat(id(home)).isEqualTo("P");
        assertThat(id(home.with("AWS_PROFILE", "q"))).isEqualTo("Q");
    }

    @Test
    void oneFileMissing_profileInTheOther_isUsed() {
        AwsHome home = home().config("[profile p]\n" + keys("P") + "[default]\n" + keys("D"))
                .with("AWS_SHARED_CREDENTIALS_FILE", "/nope");
        assertThat(id(home)).isEqualTo("D");
        assertThat(id(home.with("AWS_PROFILE", "p"))).isEqualTo("P");
    }

    @Test
    void emptyFileVariable_readsNoFile() {
        try (CredentialEndpoint container = CredentialEndpoint.working()) {
            properties.with("aws.containerCredentialsFullUri", container.url());
            AwsHome home = home().credentials("[default]\n" + keys("D")).with("AWS_SHARED_CREDENTIALS_FILE", "");
            assertThat(id(home)).isEqualTo(CredentialEndpoint.KEY);
            assertThatThrownBy(() -> id(home.with("AWS_PROFILE", "default")))
                    .hasMessageContaining("No profile was found in ~/.aws/config (which does not exist); no"
                            + " credentials file was read, because AWS_SHARED_CREDENTIALS_FILE is empty");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[p rüf]\naws_access_key_id: P\naws_secret_access_key: s",
                "[p rüf]\n  AWS_ACCESS_KEY_ID=P\n  aws_secret_access_key=s",
                "[other]\nnonsense\n[p rüf]\naws_access_key_id = P\naws_secret_access_key = s",
                "\uFEFF[p rüf]\r\naws_access_key_id = P\r\naws_secret_access_key = s\r\n"
            })
    void syntaxOfTheAwsCli_isRead(String text) {
        assertThat(id(home().credentials(text).with("AWS_PROFILE", "p rüf"))).isEqualTo("P");
    }

    @Test
    void nameWithBlanks_isQuotedInTheConfigFile() {
        AwsHome home = home().config("[profile \"p rüf\"]\n" + keys("P") + "[profile 'q q']\n" + keys("Q"));
        assertThat(id(home.with("AWS_PROFILE", "p rüf"))).isEqualTo("P");
        assertThat(id(home.with("AWS_PROFILE", "q q"))).isEqualTo("Q");
    }

    @Test
    void keysOfTheCredentialsFile_precedeAProcess_whichPrecedesKeysOfTheConfigFile() {
        String process =
                "credential_process = echo '{\"Version\": 1, \"AccessKeyId\": \"X\", \"SecretAccessKey\": \"s\"}'\n";
        AwsHome home = home().config("[default]\n" + process + keys("C"));
        assertThat(id(home)).isEqualTo("X");
        assertThat(id(home.credentials("[default]\n" + keys("K")))).isEqualTo("K");
    }

    @Test
    void tokenOfTheConfigFile_isNotUsedWithKeysOfTheCredentialsFile() {
        AwsHome home = home().config("[default]\naws_session_token = stale\n" + keys("C"))
                .credentials("[default]\n" + keys("K"));
        assertThat(resolve(home)).isEqualTo(AwsBasicCredentials.create("K", "s"));
    }

    @Test
    void profileWithoutCredentials_containerIsUsed() {
        try (CredentialEndpoint container = CredentialEndpoint.working()) {
            properties.with("aws.containerCredentialsFullUri", container.url());
            AwsHome home = home().config("[profile p]\nregion = eu-west-1\n").with("AWS_PROFILE", "p");
            assertThat(id(home)).isEqualTo(CredentialEndpoint.KEY);
        }
    }

    @Test
    void containerFails_isReported_andTheInstanceIsNotTried() {
        try (CredentialEndpoint container = CredentialEndpoint.responding(403, "{\"message\": \"token rejected\"}");
                CredentialEndpoint instance = CredentialEndpoint.working()) {
            properties
                    .with("aws.containerCredentialsFullUri", container.url())
                    .with("aws.ec2MetadataServiceEndpoint", instance.url());
            assertThatThrownBy(() -> id(home().without("AWS_EC2_METADATA_DISABLED")))
                    .isInstanceOf(ProviderException.class)
                    .hasMessage("the container's role cannot be used: the endpoint that the system property"
                            + " aws.containerCredentialsFullUri names gave no credentials: HTTP 403 token rejected."
                            + " To use another source of credentials, unset the system property"
                            + " aws.containerCredentialsFullUri");
            assertThat(instance.requests()).isZero();
        }
    }

    @Test
    void containerTokenWithLineBreak_errorNamesTheFile() {
        try (CredentialEndpoint container = CredentialEndpoint.working()) {
            AwsHome home = home().file("token", "tok\n");
            properties
                    .with("aws.containerCredentialsFullUri", container.url())
                    .with("aws.containerAuthorizationTokenFile", home.path("token"));
            assertThatThrownBy(() -> id(home))
                    .hasMessageContaining(
                            "the file that the system property aws.containerAuthorizationTokenFile names, "
                                    + home.path("token") + ", has a line break: write the token without one");
            assertThat(container.requests()).isZero();
        }
    }

    @Test
    void containerEndpointIsNotAUrl_errorNamesTheVariable() {
        properties.with("aws.containerCredentialsFullUri", "127.0.0.1:9/credentials");
        assertThatThrownBy(() -> id(home()))
                .hasMessageStartingWith(
                        "the system property aws.containerCredentialsFullUri must be a URL of http or https")
                .hasMessageEndingWith("; it is \"127.0.0.1:9/credentials\"");
    }
}
