package com.pulumi.awsivs.provider.ivs;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.provider.Values;
import com.pulumi.awsivs.provider.framework.resource.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

class CredentialsTest {

    private final SystemProperties properties = new SystemProperties();

    @AfterEach
    void restore() {
        properties.close();
    }

    @Test
    void thoseOfTheConfigAreUsed() {
        try (Credentials credentials =
                new Credentials(Configs.of("accessKey", "A", "secretKey", "s", "token", "t"), "us-west-2")) {
            assertThat(credentials.resolveCredentials()).isEqualTo(AwsSessionCredentials.create("A", "s", "t"));
        }
    }

    @Test
    void aMissingProfileIsExplainedOnceAndReferredToAfterwards() {
        try (Credentials credentials = new Credentials(Configs.of("profile", "no-such-profile"), "us-west-2")) {
            assertThatThrownBy(credentials::resolveCredentials)
                    .isInstanceOf(Fault.class)
                    .hasMessageStartingWith("no AWS credentials were found in the AWS profile no-such-profile")
                    .hasMessageContaining("aws sso login");
            assertThatThrownBy(credentials::resolveCredentials).hasMessage("no AWS credentials: see the first error");
        }
    }

    @Test
    void aSearchThatTakesTooLongEndsAndIsNotRepeated(@TempDir Path folder) throws IOException {
        slowProfile(folder);
        properties.with("aws.configFile", folder.resolve("config"));
        try (Credentials credentials =
                new Credentials(Configs.of("profile", "slow"), "us-west-2", Duration.ofMillis(200))) {
            long start = System.nanoTime();
            assertThatThrownBy(credentials::resolveCredentials)
                    .hasMessageStartingWith(
                            "no AWS credentials were found in the AWS profile slow. See `aws configure");
            assertThatThrownBy(credentials::resolveCredentials).hasMessage("no AWS credentials: see the first error");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void ofManyCallsAtOnceOneExplainsAndTheOthersReferToIt() {
        try (Credentials credentials = new Credentials(Configs.of("profile", "no-such-profile"), "us-west-2")) {
            Map<Boolean, Long> explained = IntStream.range(0, 20)
                    .parallel()
                    .mapToObj(i -> catchThrowable(credentials::resolveCredentials))
                    .collect(partitioningBy(each -> each.toString().contains("aws sso login"), counting()));
            assertThat(explained).containsEntry(true, 1L).containsEntry(false, 19L);
        }
    }

    @Test
    void aRoleIsAssumed() {
        Object role = Values.object("roleArn", "arn:aws:iam::123456789012:role/deploy");
        IvsConfig config = Configs.of("accessKey", "a", "secretKey", "b", "assumeRole", role);
        try (IvsEmulator emulator = IvsEmulator.start();
                Credentials credentials = new Credentials(config, "us-west-2")) {
            properties.with("aws.endpointUrlSts", emulator.endpoint());
            assertThat(credentials.resolveCredentials().accessKeyId()).isEqualTo("123456789012");
        }
    }

    @Test
    void aRoleThatIsRefusedIsNotCalledMissingCredentials() {
        try (IvsEmulator emulator = IvsEmulator.start();
                Credentials credentials = new Credentials(role(), "us-west-2")) {
            properties.with("aws.endpointUrlSts", emulator.endpoint());
            assertThatThrownBy(credentials::resolveCredentials)
                    .hasMessageStartingWith("the role arn:aws:iam::210987654321:role/deploy cannot be assumed:"
                            + " AssumeRole: Not authorized to perform: sts:AssumeRole on resource:"
                            + " arn:aws:iam::210987654321:role/deploy (AccessDenied, HTTP 403, request ")
                    .hasMessageNotContaining("no AWS credentials");
        }
    }

    @Test
    void aRoleThatNobodyAnswersForIsNotEither() {
        properties.with("aws.endpointUrlSts", "http://127.0.0.1:1");
        try (Credentials credentials = new Credentials(role(), "us-west-2")) {
            assertThatThrownBy(credentials::resolveCredentials)
                    .hasMessageStartingWith("the role arn:aws:iam::210987654321:role/deploy cannot be assumed: ");
        }
    }

    private static IvsConfig role() {
        Object role = Values.object("roleArn", "arn:aws:iam::210987654321:role/deploy");
        return Configs.of("accessKey", "A", "secretKey", "s", "assumeRole", role);
    }

    private static void slowProfile(Path folder) throws IOException {
        Files.writeString(folder.resolve("config"), "[profile slow]\ncredential_process = sleep 6\n");
    }
}
