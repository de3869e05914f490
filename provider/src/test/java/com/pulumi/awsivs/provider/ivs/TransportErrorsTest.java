package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.aws.http.RawServer.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.aws.error.RetrySafety;
import com.pulumi.awsivs.provider.aws.http.ConnectionErrors;
import com.pulumi.awsivs.provider.aws.http.RawServer;
import com.pulumi.awsivs.provider.aws.http.Route;
import com.pulumi.awsivs.provider.ivs.channel.ChannelMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the messages of calls without a usable response. */
class TransportErrorsTest {

    private static final String SECRET = "sk_us-west-2_abc_marked";

    private static final String UNREADABLE =
            "CreateChannel: the response of URL cannot be read: it is not JSON, or not complete."
                    + " A proxy may have sent it (HTTP 200, request unknown)";

    private static final String JSON = "application/json";

    /** Asserts that a create fails, whether it may have succeeded, and the message. */
    private record Failure(boolean ambiguous, String message) {}

    private static Failure failure(String endpoint) {
        try (RawClients clients = new RawClients(ExampleConfigs.with(endpoint), "us-west-2", Map.of())) {
            RuntimeException failure = catchThrowableOfType(
                    RuntimeException.class, () -> clients.creating().createChannel(channel -> channel.name("x")));
            String message = String.valueOf(RawClients.forUsers(failure, false).getMessage());
            assertThat(message).doesNotContain("marked", "\n");
            return new Failure(RetrySafety.mayHaveSucceeded(failure), message.replace(endpoint, "URL"));
        }
    }

    private static Failure failure(RawServer server) {
        try (server) {
            return failure(server.url());
        }
    }

    private static String ambiguous(RawServer server) {
        Failure failure = failure(server);
        assertThat(failure.ambiguous()).isTrue();
        return failure.message();
    }

    @Test
    @Tag("reliability:proxy-error")
    void htmlPage_isRejected() {
        assertThat(ambiguous(RawServer.responding(ok("text/html", "<html>" + SECRET + "</html>"))))
                .isEqualTo(UNREADABLE);
    }

    @Test
    void unreadableResponse_errorHasTheRequestId() {
        String numbered = ok(JSON, "half").replace("Connection", "x-amzn-RequestId: 1-2-3\r\nConnection");
        assertThat(ambiguous(RawServer.responding(numbered))).endsWith(" sent it (HTTP 200, request 1-2-3)");
    }

    @Test
    @Tag("reliability:malformed-response")
    void truncatedBody_isRejected() {
        assertThat(ambiguous(RawServer.responding(ok(JSON, "{\"streamKey\":{\"value\":\"" + SECRET))))
                .isEqualTo(UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "true", "\"marked\"", "[]", "[{\"channel\":{\"arn\":\"marked\"}}]"})
    void jsonThatIsNotAnObject_isRejected(String body) {
        assertThat(ambiguous(RawServer.responding(ok(JSON, body)))).isEqualTo(UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"channel\":5}",
                "{\"channel\":[]}",
                "{\"channel\":{\"arn\":\"a\",\"tags\":[\"marked\"]}}",
                "{\"channel\":{\"arn\":\"a\",\"srt\":\"marked\"}}"
            })
    void membersOfOtherType_areRejected(String body) {
        assertThat(ambiguous(RawServer.responding(ok(JSON, body)))).isEqualTo(UNREADABLE);
    }

    @ParameterizedTest
    @Tag("reliability:malformed-response")
    @ValueSource(strings = {"", "{}", "{\"channel\":{}}", "{\"channel\":null}", "{\"channel\":{\"arn\":null}}"})
    void responseWithoutChannel_isRejected(String body) {
        assertThat(ambiguous(RawServer.responding(ok(JSON, body))))
                .isEqualTo("CreateChannel: the response contains no channel (HTTP 200, request unknown)");
    }

    /** The hint in the errors of connections over http, which all servers of these tests use. */
    private static final String TLS = ". Where this port requires TLS, write the endpoint with https://";

    @Test
    @Tag("reliability:malformed-response")
    void connectionEndsOrIsReset_mayHaveHadAnEffect() {
        String broke = "CreateChannel: the connection to URL broke before the response was complete: ";
        assertThat(ambiguous(RawServer.responding(""))).isEqualTo(broke + "Unexpected end of file from server" + TLS);
        assertThat(ambiguous(RawServer.resettingAfter(""))).isEqualTo(broke + "Connection reset" + TLS);
        String longer = ok(JSON, "{\"channel\":{\"arn\":\"").replace("Content-Length: 1", "Content-Length: 91");
        assertThat(ambiguous(RawServer.resettingAfter(longer))).isIn(broke + "Connection reset" + TLS, UNREADABLE);
    }

    @Test
    @Tag("reliability:malformed-response")
    void responseIsNotHttp_mayHaveHadAnEffect() {
        assertThat(ambiguous(RawServer.responding("garbage\r\n\r\n")))
                .isEqualTo("CreateChannel: the connection to URL broke before the response was complete: Invalid"
                        + " Http response" + TLS);
    }

    @ParameterizedTest
    @Tag("reliability:proxy-error")
    @ValueSource(ints = {403, 404, 408, 429, 502, 503, 504})
    void statusOfOtherServers_isNotFromAws(int status) {
        String page = "HTTP/1.1 " + status + " x\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>";
        assertThat(failure(RawServer.responding(page)))
                .isEqualTo(new Failure(
                        true,
                        "CreateChannel: the response does not come from AWS (text/html): a proxy or a firewall may have"
                                + " sent it (no error code, HTTP " + status + ", request unknown)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "5", "[]", "\"marked\"", "{\"message\":[\"marked\"]}", "<html>marked"})
    void serverErrorWithAnyBody_isReported(String body) {
        String error = ok(JSON, body).replace("200 OK", "500 Oops");
        assertThat(ambiguous(RawServer.responding(error)))
                .startsWith("CreateChannel: ")
                .contains("HTTP 500");
    }

    static IOException[] noConnections() {
        return new IOException[] {
            new NoRouteToHostException("No route to host"),
            new ConnectException("Network is unreachable"),
            new SocketTimeoutException("Connect timed out"),
        };
    }

    @ParameterizedTest
    @Tag("reliability:unreachable")
    @MethodSource("noConnections")
    void connectionFails_hasNoEffect_andIsTransient(IOException failure) {
        assertThat(ConnectionErrors.explain(new Route("URL", "host", null), failure))
                .hasMessage("URL could not be reached: " + failure.getMessage())
                .satisfies(explained -> assertThat(explained.isTransient()).isTrue());
    }

    @Test
    @Tag("reliability:unreachable")
    void serverDoesNotExist_errorSaysUnreachable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        RawClients clients = new RawClients(ExampleConfigs.with("http://127.0.0.1:" + port), "us-west-2", Map.of());
        var failure = catchThrowableOfType(
                RuntimeException.class, () -> clients.creating().createChannel(channel -> channel.name("x")));
        assertThat(RawClients.forUsers(failure, false))
                .hasMessageStartingWith("CreateChannel (tried 3 times): http://127.0.0.1:" + port
                        + " could not be reached: Connection refused");
    }

    @Test
    @Tag("reliability:tls-handshake")
    void untrustedCertificate_isReported(@TempDir Path folder) {
        var options = EmulatorOptions.defaults().withCertificate(folder.resolve("certificate.p12"));
        try (IvsEmulator https = IvsEmulator.start(options)) {
            assertThat(failure(https.endpoint().toString()))
                    .isEqualTo(new Failure(
                            false,
                            "CreateChannel: URL could not be reached: its certificate is not trusted (unable to find valid"
                                    + " certification path to requested target). Where a proxy inspects TLS, trust the"
                                    + " authority that signs its certificates: AWS_CA_BUNDLE=<file.pem>"));
        }
    }

    @Test
    @Tag("reliability:newer-ivs")
    void newValuesAndMembers_areAccepted() {
        String response =
                "{\"channel\":{\"arn\":\"a\",\"type\":\"HOLOGRAM\",\"smell\":[1],\"tags\":null,\"name\":null},"
                        + "\"more\":{}}";
        try (RawServer server = RawServer.responding(ok(JSON, response));
                RawClients clients = new RawClients(ExampleConfigs.with(server.url()), "us-west-2", Map.of())) {
            var channel =
                    clients.client().getChannel(request -> request.arn("a")).channel();
            assertThat(ChannelMapper.inputs(channel).type()).isEqualTo("HOLOGRAM");
            assertThat(ChannelMapper.inputs(channel).tags()).isEmpty();
        }
    }
}
