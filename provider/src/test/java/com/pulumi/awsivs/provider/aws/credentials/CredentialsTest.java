package com.pulumi.awsivs.provider.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.provider.Values;
import com.pulumi.awsivs.provider.aws.AwsHome;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.SystemProperties;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.example.FakeRequestContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * Tests assumed roles, the reloading of profiles, repeated failures and the status during a wait. {@link
 * CredentialOrderTest} tests the choice of the source.
 */
class CredentialsTest {

    private static final String REGION = "us-west-2";
    private static final String ROLE = "arn:aws:iam::123456789012:role/deploy";
    private static final String FOREIGN_ROLE = "arn:aws:iam::210987654321:role/deploy";

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
    void profileWithRole_usesItsSourceProfile() {
        try (IvsEmulator emulator = IvsEmulator.start()) {
            properties.with("aws.endpointUrlSts", emulator.endpoint());
            String role = "role_arn = " + ROLE + "\nsource_profile = %s\n";
            AwsHome home = home().config("[profile p]\n" + role.formatted("base") + "[profile base]\n" + keys("A")
                            + "[profile self]\n" + role.formatted("self") + keys("A"))
                    .with("AWS_WEB_IDENTITY_TOKEN_FILE", "/nope")
                    .with("AWS_ROLE_ARN", ROLE);
            assertThat(id(home.with("AWS_PROFILE", "p"))).isEqualTo("123456789012");
            assertThat(id(home.with("AWS_PROFILE", "self"))).isEqualTo("123456789012");
        }
    }

    @Test
    void assumeRole_isAssumed() {
        try (IvsEmulator emulator = IvsEmulator.start()) {
            properties.with("aws.endpointUrlSts", emulator.endpoint());
            assertThat(id(home(), "accessKey", "a", "secretKey", "b", "assumeRole", Values.object("roleArn", ROLE)))
                    .isEqualTo("123456789012");
        }
    }

    @Test
    void assumeRoleDenied_errorNamesTheRoleAndTheCredentials() {
        try (IvsEmulator emulator = IvsEmulator.start()) {
            properties.with("aws.endpointUrlSts", emulator.endpoint());
            AwsHome home = home().credentials("[p]\n" + keys("A")).with("AWS_PROFILE", "p");
            assertThatThrownBy(() -> id(home, "assumeRole", Values.object("roleArn", FOREIGN_ROLE)))
                    .hasMessageStartingWith("the provider cannot assume the role " + FOREIGN_ROLE
                            + " with the credentials of the AWS profile 'p' (from AWS_PROFILE): STS AssumeRole at "
                            + emulator.endpoint() + ": Not authorized to"
                            + " perform: sts:AssumeRole on resource: " + FOREIGN_ROLE
                            + " (AccessDenied, HTTP 403, request emulator)")
                    .isInstanceOfSatisfying(
                            ProviderException.class,
                            failure -> assertThat(failure.settings()).contains("assumeRole"));
        }
    }

    @Test
    void assumeRoleWithoutCredentials_errorNamesTheProblemOfTheCredentials() {
        AwsHome home = home().with("AWS_PROFILE", "tpyo");
        assertThatThrownBy(() -> id(home, "assumeRole", Values.object("roleArn", ROLE)))
                .hasMessageStartingWith("the AWS profile 'tpyo' (from AWS_PROFILE) does not exist");
    }

    @Test
    void stsUnreachable_errorNamesTheEndpoint() {
        properties.with("aws.endpointUrlSts", "http://127.0.0.1:1");
        Object role = Values.object("roleArn", ROLE);
        assertThatThrownBy(() -> id(home(), "accessKey", "A", "secretKey", "s", "assumeRole", role))
                .hasMessageStartingWith("the provider cannot assume the role " + ROLE
                        + " with the credentials of the provider's accessKey: STS AssumeRole (tried ")
                .hasMessageContaining("http://127.0.0.1:1 could not be reached");
    }

    @Test
    void stsUnreachable_ivsHasEndpoint_errorNamesTheStsSetting() {
        Object role = Values.object("roleArn", ROLE);
        AwsHome home = home().with("HTTPS_PROXY", "http://127.0.0.1:1");
        assertThatThrownBy(() -> id(
                        home, "accessKey", "A", "secretKey", "s", "assumeRole", role, "endpoint", "http://127.0.0.1:2"))
                .hasMessageContaining("127.0.0.1:1 (HTTPS_PROXY)")
                .hasMessageContaining(
                        ". `endpoint` is for IVS alone: name an endpoint of STS, if it has one of its own,"
                                + " with AWS_ENDPOINT_URL_STS");
    }

    @Test
    void profileFileChanged_isReloaded() throws IOException {
        AwsHome home = home().credentials("[default]\n" + keys("OLD"));
        try (Credentials credentials = new Credentials(ExampleConfigs.of(), REGION, home.environment())) {
            assertThat(credentials.resolveCredentials().accessKeyId()).isEqualTo("OLD");
            home.credentials("[default]\n" + keys("NEWER"));
            assertThat(credentials.resolveCredentials().accessKeyId()).isEqualTo("NEWER");
            Files.delete(home.path(".aws/credentials"));
            assertThatThrownBy(credentials::resolveCredentials)
                    .isInstanceOf(ProviderException.class)
                    .hasMessageStartingWith("the AWS profile 'default' does not exist");
        }
    }

    @Test
    void failureFixed_nextCallSucceeds() {
        AwsHome home = home().with("AWS_PROFILE", "p");
        try (Credentials credentials = new Credentials(ExampleConfigs.of(), REGION, home.environment())) {
            assertThatThrownBy(credentials::resolveCredentials)
                    .hasMessageContaining("'p' (from AWS_PROFILE) does not exist");
            home.credentials("[p]\n" + keys("P"));
            assertThat(credentials.resolveCredentials().accessKeyId()).isEqualTo("P");
        }
    }

    @Test
    void instanceWithoutCredentials_isQueriedOnce_andTheErrorIsRepeated() {
        try (CredentialEndpoint instance = CredentialEndpoint.responding(404, "")) {
            properties.with("aws.ec2MetadataServiceEndpoint", instance.url());
            Map<String, String> environment =
                    home().without("AWS_EC2_METADATA_DISABLED").environment();
            try (Credentials credentials = new Credentials(ExampleConfigs.of(), REGION, environment)) {
                Throwable first = catchThrowable(credentials::resolveCredentials);
                int requests = instance.requests();
                assertThat(first)
                        .isInstanceOf(ProviderException.class)
                        .hasMessageStartingWith("no AWS credentials were found")
                        .hasMessageContaining("; no profile was found in ~/.aws/config (which does not exist)")
                        .hasMessageContaining("the EC2 instance's role cannot be used")
                        .hasMessageContaining("aws sso login");
                assertThat(catchThrowable(credentials::resolveCredentials)).hasMessage(first.getMessage());
                assertThat(instance.requests()).isEqualTo(requests);
            }
        }
    }

    @Test
    void processExceedsLimit_isEnded_andAllWaitingCallsFail() {
        AwsHome home = home().config("[default]\ncredential_process = sleep 60\n");
        Duration limit = Duration.ofMillis(400);
        long start = System.nanoTime();
        try (Credentials credentials = new Credentials(ExampleConfigs.of(), REGION, home.environment(), limit)) {
            List<Throwable> failures = IntStream.range(0, 4)
                    .parallel()
                    .mapToObj(i -> catchThrowable(credentials::resolveCredentials))
                    .toList();
            assertThat(failures)
                    .allSatisfy(
                            each -> assertThat(each)
                                    .hasMessageStartingWith(
                                            "the AWS profile 'default' cannot be used: its credential_process did not end within 0 s."));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void wait_isShownInTheStatus_andEndsWithTheRequest() {
        AwsHome home = home().config("[default]\ncredential_process = sleep 60\n");
        try (Credentials credentials = new Credentials(ExampleConfigs.of(), REGION, home.environment())) {
            FakeRequestContext context = FakeRequestContext.endingOnWait(ErrorKind.TIMED_OUT);
            assertThatThrownBy(() -> credentials.await(context))
                    .isInstanceOf(ProviderException.class)
                    .hasMessage("waiting for AWS credentials of the AWS profile 'default': the request is over");
            assertThat(context.statuses())
                    .containsExactly("waiting for AWS credentials of the AWS profile 'default'", "");
            assertThatThrownBy(() -> credentials.await(FakeRequestContext.endingOnWait(ErrorKind.CANCELLED)))
                    .hasMessage("the request is over");
        }
    }

    @Test
    void failureWhileWaiting_isReportedUnchanged() {
        Map<String, String> environment = home().with("AWS_PROFILE", "tpyo").environment();
        try (Credentials credentials = new Credentials(ExampleConfigs.of(), REGION, environment)) {
            FakeRequestContext context = FakeRequestContext.endingOnWait(ErrorKind.TIMED_OUT);
            assertThatThrownBy(() -> credentials.await(context)).hasMessageStartingWith("the AWS profile 'tpyo'");
            assertThat(context.statuses()).isEmpty();
        }
    }
}
