package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.ivs.Outcome.lost;
import static com.pulumi.awsivs.provider.ivs.Outcome.noEffect;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.ivs.RawServer.Handler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proxy on the way does to a create. */
class ProxyFailureTest {

    private static final String ORIGIN =
            ". It comes from HTTPS_PROXY or https.proxyHost; NO_PROXY lists what needs none";

    private final SystemProperties properties = new SystemProperties();

    @AfterEach
    void restore() {
        properties.close();
    }

    /** Of a create at this endpoint by way of this proxy. */
    private Outcome create(String endpoint, Handler proxy) {
        RawServer server = RawServer.handling(proxy);
        String scheme = endpoint.replaceAll(":.*", "");
        properties.with(scheme + ".proxyHost", "127.0.0.1").with(scheme + ".proxyPort", server.port());
        return Outcome.at(endpoint, server);
    }

    private static Handler answering(String status) {
        return client -> RawServer.answer(client, "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "403 Forbidden, 1",
        "407 Proxy Authentication Required, 1",
        "302 Found, 1",
        "404 Not Found, 1",
        "502 Bad Gateway, 3",
        "504 Gateway Timeout, 3",
    })
    void proxyThatRefusesTheTunnel_hasNoEffect(String status, int connections) {
        assertThat(create("https://ivs.example.com:8443", answering(status)))
                .isEqualTo(noEffect(
                        connections, "URL could not be reached: the proxy refused with HTTP " + status + ORIGIN));
    }

    @Test
    void proxyThatDoesNotAnswer_hasNoEffect_andIsGivenUpAtTheLimit() {
        assertThat(create(
                        "https://ivs.example.com:8443",
                        client -> client.getInputStream().readAllBytes()))
                .isEqualTo(noEffect(
                        1,
                        "URL could not be reached: no connection came about within 2 s, because TLS, or the proxy on"
                                + " the way, does not respond"));
    }

    @Test
    void proxyThatClosesTheConnection_hasNoEffect() {
        assertThat(create("https://ivs.example.com:8443", client -> RawServer.answer(client, "")))
                .isEqualTo(noEffect(3, "URL could not be reached: Unexpected end of file from server"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage\r\n\r\n", "HTTP/1.1\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", "\r\n\r\n\r\n\r\n"})
    void proxyThatDoesNotSpeakHttp_hasNoEffect(String response) {
        Outcome outcome = create("https://ivs.example.com:8443", client -> RawServer.answer(client, response));
        assertThat(outcome)
                .isEqualTo(noEffect(
                        outcome.connections(), "URL could not be reached: the response of the proxy is not HTTP"));
    }

    @Test
    void tunnelWithoutTlsBehindIt_hasNoEffect() {
        Handler proxy = client -> {
            RawServer.answer(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            client.getInputStream().read();
        };
        assertThat(create("https://ivs.example.com:8443", proxy))
                .isEqualTo(noEffect(
                        3,
                        "URL could not be reached: it broke off the TLS handshake (SSL peer shut down incorrectly)"));
    }

    @Test
    void proxyThatRequiresALoginForPlainHttp_hasNoEffect() {
        assertThat(create("http://ivs.example.com:8080", answering("407 Proxy Authentication Required")))
                .isEqualTo(noEffect(
                        1, "URL could not be reached: a proxy on the way requires a user and a password (HTTP 407)"));
    }

    @Test
    void proxyWhoseServerDidNotAnswer_mayHaveHadAnEffect() {
        assertThat(create("http://ivs.example.com:8080", answering("504 Gateway Timeout"))
                        .ambiguous())
                .isTrue();
    }

    @Test
    void connectionToTheProxyThatBreaksAfterTheRequest_mayHaveHadAnEffect() {
        assertThat(create("http://ivs.example.com:8080", client -> RawServer.readRequest(client.getInputStream())))
                .isEqualTo(lost(
                        "the connection to URL broke before the answer was there: Unexpected end of file from server"));
    }
}
