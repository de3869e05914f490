package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.aws.error.RetrySafety;
import com.pulumi.awsivs.provider.aws.http.HostNameLookup;
import com.pulumi.awsivs.provider.aws.http.HttpClients;
import com.pulumi.awsivs.provider.aws.http.RawServer;
import com.pulumi.awsivs.provider.aws.http.TlsSockets;
import com.pulumi.awsivs.provider.aws.http.TrustedCertificates;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The failure of a create.
 *
 * @param ambiguous whether the create may have had an effect
 * @param connections the number of connections
 * @param message the message of the failure, with URL in place of the endpoint
 */
public record FailedCreate(boolean ambiguous, int connections, String message) {

    /**
     * The time limit for connecting. It is short, because some servers never respond, but long enough for TLS on a busy
     * machine.
     */
    public static final Duration LIMIT = Duration.ofSeconds(4);

    /** Sends a create to this endpoint, which the server serves. */
    public static FailedCreate at(String endpoint, RawServer server) {
        return at(endpoint, server, Map.of());
    }

    public static FailedCreate at(String endpoint, RawServer server, Map<String, String> environment) {
        return at(endpoint, server, environment, new HostNameLookup());
    }

    public static FailedCreate at(
            String endpoint, RawServer server, Map<String, String> environment, HostNameLookup names) {
        try (server) {
            Supplier<HttpClients> http = () -> new HttpClients(
                    environment, new TlsSockets(new TrustedCertificates(environment, null)), names, LIMIT);
            var clients = new RawClients(ExampleConfigs.with(endpoint), "us-west-2", environment, http);
            RuntimeException failure = catchThrowableOfType(
                    RuntimeException.class, () -> clients.creating().createChannel(channel -> channel.name("x")));
            String message = String.valueOf(RawClients.forUsers(failure, false).getMessage());
            assertThat(message).doesNotContain("marked", "\n");
            return new FailedCreate(
                    RetrySafety.mayHaveSucceeded(failure), server.requests(), message.replace(endpoint, "URL"));
        }
    }

    public static FailedCreate noEffect(int connections, String message) {
        String tried = connections > 1 ? " (tried " + connections + " times)" : "";
        return new FailedCreate(false, connections, "CreateChannel" + tried + ": " + message);
    }

    public static FailedCreate lost(String message) {
        return new FailedCreate(true, 1, "CreateChannel: " + message);
    }
}
