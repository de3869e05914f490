package com.pulumi.awsivs.provider.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.provider.aws.AwsHome;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.SystemProperties;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that the first configured source of credentials is never replaced by another one. Each source is configured so
 * that it fails, and a container role that works follows it in the order of sources. The container role belongs to
 * another account: it must not be used, and the message must name the failed source and the remedy.
 */
class NamedCredentialsTest {

    @TempDir
    private Path folder;

    private final SystemProperties properties = new SystemProperties();
    private final CredentialEndpoint container = CredentialEndpoint.working();

    private static IvsEmulator emulator;

    @BeforeAll
    static void start() {
        emulator = IvsEmulator.start();
        emulator.faults()
                .add(com.pulumi.awsivs.emulator.InjectedFault.response(
                        "AssumeRoleWithWebIdentity",
                        400,
                        "InvalidIdentityToken",
                        "{\"message\": \"The token is not for this role.\"}"));
    }

    @AfterAll
    static void stop() {
        emulator.close();
    }

    @BeforeEach
    void offerTheRoleOfTheContainer() {
        // The SDK's container credentials provider does not see the test's environment: it reads the real environment
        // variables or these system properties.
        properties.with("aws.containerCredentialsFullUri", container.url());
        properties.with("aws.endpointUrl", emulator.endpoint());
    }

    @AfterEach
    void restore() {
        properties.close();
        container.close();
    }

    static Stream<FailingSource> failures() {
        return Stream.concat(FailingProfiles.all(), FailingHelpers.all());
    }

    @ParameterizedTest
    @Tag("reliability:named-credentials")
    @MethodSource("failures")
    void configuredSourceFails_isReported_andNoOtherIsTried(FailingSource each) {
        AwsHome home = each.home().apply(new AwsHome(folder));
        try (Credentials credentials =
                new Credentials(ExampleConfigs.of(each.config().toArray()), "us-west-2", home.environment())) {
            String message = failure(credentials);
            assertThat(message).containsSubsequence(each.message());
            assertThat(message).doesNotContain("-of-mine", "my-secret", "--secret");
            assertThat(failure(credentials)).isEqualTo(message);
        }
        assertThat(container.requests()).isZero();
    }

    private static String failure(Credentials credentials) {
        Throwable failure = catchThrowable(credentials::resolveCredentials);
        assertThat(failure)
                .isInstanceOfSatisfying(
                        ProviderException.class,
                        exception -> assertThat(exception.settings()).isNotEmpty());
        return String.valueOf(failure.getMessage()).replaceAll("request [0-9a-f-]{36}", "request x");
    }
}
