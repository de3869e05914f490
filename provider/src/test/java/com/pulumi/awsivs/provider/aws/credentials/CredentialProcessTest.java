package com.pulumi.awsivs.provider.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Tests that the program of {@code credential_process} is run, and that its credentials are renewed before they expire. */
class CredentialProcessTest {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock();

    /** A clock that changes only when it is set. */
    private static final class SettableClock extends Clock {

        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private CredentialProcess process(String command) {
        Function<String, ProviderException> failures =
                problem -> new ProviderException(ErrorKind.UNAUTHENTICATED, problem);
        return new CredentialProcess(
                new CredentialCommand(command, Duration.ofSeconds(20), text -> text.strip(), failures),
                failures,
                clock);
    }

    private void prints(String id, String expiration) throws IOException {
        Files.writeString(
                folder.resolve("out"),
                "{\"Version\": 1, \"AccessKeyId\": \"" + id + "\", \"SecretAccessKey\": \"s\", \"SessionToken\": \"t\""
                        + (expiration.isEmpty() ? "" : ", \"Expiration\": \"" + expiration + "\"") + "}");
    }

    private String command() {
        return "cat '" + folder.resolve("out") + "'";
    }

    @Test
    void credentialsWithoutAnExpiration_areKept() throws IOException {
        prints("A", "");
        CredentialProcess process = process(command());
        assertThat(process.resolveCredentials()).isEqualTo(AwsSessionCredentials.create("A", "s", "t"));
        prints("B", "");
        clock.now = NOON.plus(Duration.ofDays(300));
        assertThat(process.resolveCredentials().accessKeyId()).isEqualTo("A");
    }

    @Test
    void expiringCredentials_areRenewedShortlyBefore() throws IOException {
        prints("A", "2030-01-01T13:00:00Z");
        CredentialProcess process = process(command());
        process.resolveCredentials();
        prints("B", "2030-01-01T14:00:00Z");
        clock.now = NOON.plus(Duration.ofMinutes(58));
        assertThat(process.resolveCredentials().accessKeyId()).isEqualTo("A");
        clock.now = NOON.plus(Duration.ofSeconds(59 * 60 + 30));
        assertThat(process.resolveCredentials().accessKeyId()).isEqualTo("B");
    }

    @Test
    void renewalFails_validCredentialsAreKept() throws IOException {
        prints("A", "2030-01-01T13:00:00Z");
        CredentialProcess process = process(command());
        process.resolveCredentials();
        Files.delete(folder.resolve("out"));
        clock.now = NOON.plus(Duration.ofSeconds(59 * 60 + 30));
        assertThat(process.resolveCredentials().accessKeyId()).isEqualTo("A");
        clock.now = NOON.plus(Duration.ofMinutes(61));
        assertThatThrownBy(process::resolveCredentials)
                .isInstanceOf(ProviderException.class)
                .hasMessageStartingWith("failed with exit code 1");
    }

    @Test
    void largeStandardError_doesNotBlockTheProgram() {
        CredentialProcess process = process("sh -c 'yes | head -c 300000 >&2; echo last >&2; exit 4'");
        assertThatThrownBy(process::resolveCredentials).hasMessageStartingWith("failed with exit code 4: y");
    }

    @Test
    void programReadsStandardInput_getsEndOfFile() {
        assertThatThrownBy(process("sh -c 'read answer || echo nobody to ask >&2; exit 5'")::resolveCredentials)
                .hasMessage("failed with exit code 5: nobody to ask");
    }

    @Test
    void command_isRunWithoutAShell() throws IOException {
        Files.writeString(
                folder.resolve("a&b;c"), "{\"Version\": 1, \"AccessKeyId\": \"A\", \"SecretAccessKey\": \"s\"}");
        assertThat(process("cat " + folder + "/a&b;c").resolveCredentials().accessKeyId())
                .isEqualTo("A");
        assertThatThrownBy(process("~/get")::resolveCredentials)
                .hasMessage(
                        "could not be started: the program ~/get was not found. It is run without a shell, as by the AWS"
                                + " CLI: ~ and variables are not replaced");
        assertThatThrownBy(process("get 'x")::resolveCredentials)
                .hasMessage("cannot be read: a quote (') is not closed");
    }
}
