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
 * Credentials that a program of the user's prints. The SDK has such a provider, but one that waits for ever, that the
 * program can block by writing much to standard error, and whose failures repeat what was printed.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html">process credentials</a>
 */
final class CredentialProcess implements AwsCredentialsProvider {

    /** Credentials are replaced this long before they expire. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** Credentials, and until when they are good. */
    private record Printed(AwsCredentials credentials, Instant expires) {}

    private final CredentialCommand command;
    private final Function<String, ProviderException> fault;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Printed printed;

    /** @param fault a failure with this problem, as that of the command */
    CredentialProcess(CredentialCommand command, Function<String, ProviderException> fault, Clock clock) {
        this.command = command;
        this.fault = fault;
        this.clock = clock;
    }

    @Override
    public AwsCredentials resolveCredentials() {
        Printed current = printed;
        if (current != null && isGood(current, MARGIN)) return current.credentials;
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
        if (current != null && isGood(current, MARGIN)) return current; // another thread was faster
        try {
            Printed fresh = parse(command.run());
            if (!isGood(fresh, Duration.ZERO)) throw fault("printed credentials that expired at " + fresh.expires);
            printed = fresh;
            return fresh;
        } catch (ProviderException e) {
            if (current != null && isGood(current, Duration.ZERO) && e.kind() != ErrorKind.CANCELLED) return current;
            throw e;
        }
    }

    private boolean isGood(Printed each, Duration margin) {
        return clock.instant().isBefore(each.expires.equals(Instant.MAX) ? Instant.MAX : each.expires.minus(margin));
    }

    private Printed parse(String output) {
        Properties json = json(output);
        if (!(json.get("Version") instanceof Value.Number version && version.value() == 1))
            throw fault("printed JSON without \"Version\": 1");
        String id = required(json, "AccessKeyId");
        String secret = required(json, "SecretAccessKey");
        String token = text(json, "SessionToken");
        AwsCredentials credentials = token == null
                ? AwsBasicCredentials.create(id, secret)
                : AwsSessionCredentials.create(id, secret, token);
        return new Printed(credentials, expires(text(json, "Expiration")));
    }

    private Properties json(String output) {
        if (output.isBlank()) throw fault("printed nothing");
        try {
            if (JsonParser.parse(output) instanceof Properties properties) return properties;
        } catch (IllegalArgumentException e) {
            // What was printed may hold secrets, and so may the parser's message.
        }
        throw fault("printed something that is not a JSON object");
    }

    private String required(Properties json, String name) {
        String text = text(json, name);
        if (text == null || text.isBlank()) throw fault("printed JSON without " + name);
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
            throw fault("printed an Expiration that is no time in ISO 8601");
        }
    }

    private ProviderException fault(String problem) {
        return fault.apply(problem);
    }
}
