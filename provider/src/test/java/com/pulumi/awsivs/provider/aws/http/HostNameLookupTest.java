package com.pulumi.awsivs.provider.aws.http;

import static com.pulumi.awsivs.provider.ivs.FailedCreate.noEffect;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.ivs.FailedCreate;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests names that cannot be looked up, with the messages of glibc, musl, macOS and Windows as Java reports them. */
class HostNameLookupTest {

    private static final String AGAIN = "ivs.example.com: Temporary failure in name resolution";

    /** The messages with which the lookups fail, in order; after that, the name is found. */
    private final Deque<String> failures = new ArrayDeque<>();

    private int lookups;

    private Object lookUp(String host) throws UnknownHostException {
        lookups++;
        String failure = failures.poll();
        if (failure != null) throw new UnknownHostException(failure);
        return InetAddress.getLoopbackAddress();
    }

    private FailedCreate create(Map<String, String> environment) {
        RawServer server = RawServer.responding("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");
        String endpoint = "http://localhost:" + server.port();
        return FailedCreate.at(endpoint, server, environment, new HostNameLookup(this::lookUp));
    }

    @ParameterizedTest
    @Tag("reliability:unreachable")
    @ValueSource(
            strings = {
                "ivs.example.com: Name or service not known",
                "ivs.example.com: No address associated with hostname",
                "ivs.example.com: Name does not resolve",
                "ivs.example.com: nodename nor servname provided, or not known",
                "No such host is known (ivs.example.com)",
                "ivs.example.com",
            })
    void unknownHost_hasNoEffect(String message) {
        failures.add(message);
        assertThat(create(Map.of())).isEqualTo(noEffect(0, "URL could not be reached: there is no such host"));
        assertThat(lookups).isOne();
    }

    @ParameterizedTest
    @Tag("reliability:name-server")
    @ValueSource(strings = {AGAIN, "ivs.example.com: Try again", "ivs.example.com: System error"})
    void nameServerDoesNotRespond_isRetried(String message) {
        failures.addAll(List.of(message, message, message));
        String reason = message.replaceAll(".*: ", "");
        assertThat(create(Map.of()))
                .isEqualTo(new FailedCreate(
                        false,
                        0,
                        "CreateChannel (tried 3 times): URL could not be reached: its name could not be looked up ("
                                + reason + ")"));
    }

    @Test
    void nameServerRespondsLater_callSucceeds() {
        failures.addAll(List.of(AGAIN, AGAIN));
        assertThat(create(Map.of()).message()).contains("redirects");
        assertThat(lookups).isEqualTo(3);
    }

    @Test
    void proxy_isLookedUpInsteadOfTheServer() {
        failures.add("proxy.example.com: Name or service not known");
        assertThat(create(Map.of("HTTP_PROXY", "proxy.example.com:3128")))
                .isEqualTo(noEffect(
                        0,
                        "URL could not be reached through the proxy proxy.example.com:3128 (HTTP_PROXY): there is no such"
                                + " host"));
    }
}
