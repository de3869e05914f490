package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.ivs.FailedCreate.lost;
import static com.pulumi.awsivs.provider.ivs.FailedCreate.noEffect;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.aws.http.RawServer;
import com.pulumi.awsivs.provider.aws.http.RawServer.Handler;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests creates through proxies that fail. */
class ProxyErrorsTest {

    private static final String TLS = "https://ivs.example.com:8443";
    private static final String PLAIN = "http://ivs.example.com:8080";

    private static final String HINT = ". NO_PROXY lists the hosts that need no proxy";

    private final List<String> logins = new CopyOnWriteArrayList<>();

    /** Sends a create to this endpoint through this proxy, with this login. */
    private static FailedCreate create(String endpoint, String login, Handler handler) {
        RawServer proxy = RawServer.handling(handler);
        String value = "http://" + login + "127.0.0.1:" + proxy.port();
        FailedCreate outcome = FailedCreate.at(endpoint, proxy, Map.of("HTTP_PROXY", value, "HTTPS_PROXY", value));
        String way = "URL could not be reached through the proxy 127.0.0.1:" + proxy.port();
        return new FailedCreate(
                outcome.ambiguous(), outcome.connections(), outcome.message().replace(way, "WAY"));
    }

    private static FailedCreate create(String endpoint, Handler handler) {
        return create(endpoint, "", handler);
    }

    private static Handler responding(String status) {
        return client -> RawServer.respond(client, "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
    }

    @ParameterizedTest
    @Tag("reliability:proxy-rejects")
    @CsvSource({
        "403 Forbidden, 1",
        "302 Found, 1",
        "404 Not Found, 1",
        "502 Bad Gateway, 3",
        "504 Gateway Timeout, 3",
    })
    void proxyRejectsTunnel_hasNoEffect(String status, int connections) {
        assertThat(create(TLS, responding(status)))
                .isEqualTo(noEffect(
                        connections, "WAY (HTTPS_PROXY): it rejected the connection with HTTP " + status + HINT));
    }

    @Test
    @Tag("reliability:silent-server")
    void proxyDoesNotRespond_hasNoEffect_andTimesOut() {
        assertThat(create(TLS, client -> client.getInputStream().readAllBytes()))
                .isEqualTo(noEffect(1, "WAY (HTTPS_PROXY): no response within 4 s"));
    }

    @Test
    void proxyClosesConnection_hasNoEffect() {
        assertThat(create(TLS, client -> RawServer.respond(client, "")))
                .isEqualTo(noEffect(3, "WAY (HTTPS_PROXY): Unexpected end of file from server"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage\r\n\r\n", "HTTP/1.1\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", "\r\n\r\n\r\n\r\n"})
    void proxyResponseIsNotHttp_hasNoEffect(String response) {
        FailedCreate outcome = create(TLS, client -> RawServer.respond(client, response));
        assertThat(outcome).isEqualTo(noEffect(outcome.connections(), "WAY (HTTPS_PROXY): its response is not HTTP"));
    }

    @Test
    void tunnelToServerWithoutTls_hasNoEffect() {
        Handler proxy = client -> {
            RawServer.respond(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            client.getInputStream().read();
        };
        assertThat(create(TLS, proxy))
                .isEqualTo(
                        noEffect(
                                3,
                                "WAY (HTTPS_PROXY): it closed the connection during the TLS handshake (SSL peer shut down incorrectly)"));
    }

    /** Responds with 407, and records each login. */
    private Handler requiringALogin() {
        return client -> {
            String head = RawServer.readRequest(client.getInputStream());
            logins.add(head.replaceAll("(?is).*Proxy-Authorization: ([^\\r]*).*|.*", "$1"));
            client.getOutputStream()
                    .write("HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
        };
    }

    @ParameterizedTest
    @CsvSource({PLAIN + ", HTTP_PROXY", TLS + ", HTTPS_PROXY"})
    void proxyRequiresLogin_hasNoEffect(String endpoint, String variable) {
        FailedCreate outcome = create(endpoint, requiringALogin());
        assertThat(outcome.message())
                .startsWith("CreateChannel: WAY (" + variable + "): it requires a user and a password: " + variable
                        + "=http://<user>:<password>@127.0.0.1:")
                .endsWith(" (HTTP 407)");
        assertThat(outcome).isEqualTo(new FailedCreate(false, 1, outcome.message()));
    }

    @ParameterizedTest
    @CsvSource({PLAIN + ", HTTP_PROXY", TLS + ", HTTPS_PROXY"})
    void rejectedProxyLogin_isSentOnce(String endpoint, String variable) {
        FailedCreate outcome = create(endpoint, "us%40er:marked%3A@", requiringALogin());
        assertThat(outcome)
                .isEqualTo(new FailedCreate(
                        false,
                        outcome.connections(),
                        "CreateChannel: WAY (" + variable + "): it does not accept the user and the password of "
                                + variable + " (HTTP 407)"));
        String login = Base64.getEncoder().encodeToString("us@er:marked:".getBytes(StandardCharsets.US_ASCII));
        assertThat(logins).filteredOn(each -> !each.isEmpty()).containsExactly("Basic " + login);
    }

    @Test
    void missingProxy_hasNoEffect_andIsNamed() {
        RawServer server = RawServer.responding("");
        server.close();
        String value = "127.0.0.1:" + server.port();
        assertThat(FailedCreate.at(PLAIN, server, Map.of("http_proxy", value)))
                .isEqualTo(new FailedCreate(
                        false,
                        0,
                        "CreateChannel (tried 3 times): URL could not be reached through the proxy " + value
                                + " (http_proxy): Connection refused"));
    }

    @Test
    void serverBehindProxyDoesNotRespond_mayHaveHadAnEffect() {
        assertThat(create(PLAIN, responding("504 Gateway Timeout")).ambiguous()).isTrue();
    }

    @Test
    void proxyConnectionBreaksAfterTheRequest_mayHaveHadAnEffect() {
        assertThat(create(PLAIN, client -> RawServer.readRequest(client.getInputStream())))
                .isEqualTo(lost(
                        "the connection to URL broke before the response was complete: Unexpected end of file from server"
                                + ". Where this port requires TLS, write the endpoint with https://"));
    }
}
