package com.pulumi.awsivs.provider.aws.credentials;

import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/**
 * Provides the credentials that the user's {@code credential_process} prints. It replaces the SDK's provider, which
 * waits without a time limit, can be blocked by a program that writes a lot to standard error, and repeats the
 * program's output in its error messages.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html">process
 *     credentials</a>
 */
final class CredentialProcess implements AwsCredentialsProvider {

    /** The time before expiry at which credentials are renewed. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** Printed credentials and the time of their expiry. */
    private record Printed(AwsCredentials credentials, Instant expires) {}

    private final CredentialCommand command;
    private final Function<String, ProviderException> failures;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Printed printed;

    /** @param failures creates the failure for a problem of the command */
    CredentialProcess(CredentialCommand command, Function<String, ProviderException> failures, Clock clock) {
        this.command = command;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        Printed current = printed;
        if (current != null && isValid(current, MARGIN)) return current.credentials;
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            throw CredentialCommand.interrupted();
        }
        try {
            return refresh().credentials;
        } finally {
            lock.unlock();
        }
    }

    private Printed refresh() {
        Printed current = printed;
        if (current != null && isValid(current, MARGIN)) return current; // another thread has renewed them
        try {
            Printed fresh = parse(command.run());
            if (!isValid(fresh, Duration.ZERO)) throw failure("printed credentials that expired at " + fresh.expires);
            printed = fresh;
            return fresh;
        } catch (ProviderException e) {
            if (current != null && isValid(current, Duration.ZERO) && e.kind() != ErrorKind.CANCELLED) return current;
            throw e;
        }
    }

    private boolean isValid(Printed candidate, Duration margin) {
        return clock.instant()
                .isBefore(candidate.expires.equals(Instant.MAX) ? Instant.MAX : candidate.expires.minus(margin));
    }

    private Printed parse(String output) {
        Properties json = json(output);
        if (!(json.get("Version") instanceof Value.Number version && version.value() == 1))
            throw failure("printed JSON without \"Version\": 1");
        String id = required(json, "AccessKeyId");
        String secret = required(json, "SecretAccessKey");
        String token = text(json, "SessionToken");
        AwsCredentials credentials = token == null
                ? AwsBasicCredentials.create(id, secret)
                : AwsSessionCredentials.create(id, secret, token);
        return new Printed(credentials, expires(text(json, "Expiration")));
    }

    private Properties json(String output) {
        if (output.isBlank()) throw failure("printed nothing");
        try {
            if (JsonParser.parse(output) instanceof Properties properties) return properties;
        } catch (IllegalArgumentException e) {
            // The exception is not reported, because its message may contain secrets from the output.
        }
        throw failure("printed something that is not a JSON object");
    }

    private String required(Properties json, String name) {
        String text = text(json, name);
        if (text == null || text.isBlank()) throw failure("printed JSON without " + name);
        return text;
    }

    private static @Nullable String text(Properties json, String name) {
        return json.get(name) instanceof Value.Text text ? text.value() : null;
    }

    private Instant expires(@Nullable String text) {
        if (text == null) return Instant.MAX;
        try {
            return Timestamps.parse(text);
        } catch (DateTimeParseException e) {
            throw failure("printed an Expiration that is not a time in ISO 8601");
        }
    }

    private ProviderException failure(String problem) {
        return failures.apply(problem);
    }
}
