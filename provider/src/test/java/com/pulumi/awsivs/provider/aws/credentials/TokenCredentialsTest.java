package com.pulumi.awsivs.provider.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.aws.AwsHome;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.SystemProperties;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Tests the credentials of IAM Identity Center and of web identities. */
class TokenCredentialsTest {

    private static final String SSO = """
            {"roleCredentials": {"accessKeyId": "SSO", "secretAccessKey": "s", "sessionToken": "t",
             "expiration": 4070908800000}}""";

    private static final String STS = """
            <AssumeRoleWithWebIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
            <AssumeRoleWithWebIdentityResult><Credentials><AccessKeyId>WEB</AccessKeyId>
            <SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>
            <Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleWithWebIdentityResult>
            </AssumeRoleWithWebIdentityResponse>""";

    private static final String ROLE = "arn:aws:iam::123456789012:role/deploy";

    private final SystemProperties properties = new SystemProperties();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        properties.close();
    }

    private String resolve(AwsHome home, CredentialEndpoint service) {
        properties.with("aws.endpointUrl", service.url());
        try (Credentials credentials = new Credentials(ExampleConfigs.of(), "us-west-2", home.environment())) {
            AwsSessionCredentials session = (AwsSessionCredentials) credentials.resolveCredentials();
            return session.accessKeyId() + " " + session.secretAccessKey() + " " + session.sessionToken();
        }
    }

    @Test
    void ssoSession_providesTheRolesCredentials() {
        AwsHome home = new AwsHome(folder)
                .config("""
                        [default]
                        sso_session = s
                        sso_account_id = 123456789012
                        sso_role_name = r
                        [sso-session s]
                        sso_start_url = https://x.awsapps.com/start
                        sso_region = us-west-2
                        """)
                .file(
                        ".aws/sso/cache/a0f1490a20d0211c997b44bc357e1972deab8ae3.json",
                        "{\"accessToken\": \"a\", \"expiresAt\": \"2099-01-01T00:00:00Z\"}");
        try (CredentialEndpoint service = CredentialEndpoint.responding(200, SSO)) {
            assertThat(resolve(home, service)).isEqualTo("SSO s t");
            assertThat(service.lastHeader("x-amz-sso_bearer_token")).isEqualTo("a");
        }
    }

    @Test
    void ssoLoginWithoutSession_providesTheRolesCredentials() {
        AwsHome home = new AwsHome(folder)
                .config("""
                        [default]
                        sso_start_url = https://x.awsapps.com/start
                        sso_region = us-west-2
                        sso_account_id = 123456789012
                        sso_role_name = r
                        """)
                .file(
                        ".aws/sso/cache/3947de8b16688092197fa616c34e01335f21d256.json",
                        "{\"accessToken\": \"b\", \"expiresAt\": \"2099-01-01T00:00:00UTC\"}");
        try (CredentialEndpoint service = CredentialEndpoint.responding(200, SSO)) {
            assertThat(resolve(home, service)).isEqualTo("SSO s t");
            assertThat(service.lastHeader("x-amz-sso_bearer_token")).isEqualTo("b");
        }
    }

    @Test
    void webIdentityOfTheEnvironment_providesTheRolesCredentials() {
        AwsHome home = new AwsHome(folder)
                .file("token", "my-token\n")
                .with("AWS_WEB_IDENTITY_TOKEN_FILE", "~/token")
                .with("AWS_ROLE_ARN", ROLE);
        try (CredentialEndpoint service = CredentialEndpoint.responding(200, STS)) {
            assertThat(resolve(home, service)).isEqualTo("WEB s t");
            assertThat(service.lastBody())
                    .contains("RoleSessionName=pulumi-aws-ivs")
                    .endsWith("WebIdentityToken=my-token");
        }
    }

    @Test
    void webIdentityOfAProfile_providesTheRolesCredentials() {
        AwsHome home = new AwsHome(folder)
                .file("token", "my-token")
                .config("[default]\nrole_arn = " + ROLE + "\nrole_session_name = me\nweb_identity_token_file = "
                        + folder.resolve("token") + "\n");
        try (CredentialEndpoint service = CredentialEndpoint.responding(200, STS)) {
            assertThat(resolve(home, service)).isEqualTo("WEB s t");
            assertThat(service.lastBody()).contains("RoleSessionName=me");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2099-01-01T00:00:00Z",
                "2099-01-01T00:00:00UTC",
                "2099-01-01 00:00:00",
                "2099-01-01T01:00:00+01:00",
                "2099-01-01T01:00:00.000+0100"
            })
    void timestampInAnyCommonForm_isParsed(String text) {
        assertThat(Timestamps.parse(text)).isEqualTo("2099-01-01T00:00:00Z");
    }
}
