package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How a create failed.
 *
 * @param ambiguous whether it may have had an effect all the same
 * @param connections how many it took
 * @param words what the user reads, with URL for the endpoint
 */
record Outcome(boolean ambiguous, int connections, String words) {

    /** Short, for servers that never respond; long enough for TLS on a busy machine. */
    static final Duration LIMIT = Duration.ofSeconds(4);

    /** Of a create at this endpoint, which that server is behind. */
    static Outcome at(String endpoint, RawServer server) {
        return at(endpoint, server, Map.of());
    }

    static Outcome at(String endpoint, RawServer server, Map<String, String> environment) {
        return at(endpoint, server, environment, new HostNames());
    }

    static Outcome at(String endpoint, RawServer server, Map<String, String> environment, HostNames names) {
        try (server) {
            Supplier<HttpClients> http = () ->
                    new HttpClients(environment, new TlsSockets(new Certificates(environment, null)), names, LIMIT);
            var clients = new IvsClients(Configs.with(endpoint), "us-west-2", environment, http);
            RuntimeException failure = catchThrowableOfType(
                    RuntimeException.class, () -> clients.creating().createChannel(channel -> channel.name("x")));
            String words = String.valueOf(Faults.explain(failure, false).getMessage());
            assertThat(words).doesNotContain("marked", "\n");
            return new Outcome(Sending.mayHaveWorked(failure), server.requests(), words.replace(endpoint, "URL"));
        }
    }

    static Outcome noEffect(int connections, String words) {
        String tried = connections > 1 ? " (tried " + connections + " times)" : "";
        return new Outcome(false, connections, "CreateChannel" + tried + ": " + words);
    }

    static Outcome lost(String words) {
        return new Outcome(true, 1, "CreateChannel: " + words);
    }
}
