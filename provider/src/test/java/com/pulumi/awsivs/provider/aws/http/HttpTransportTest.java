package com.pulumi.awsivs.provider.aws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Tests that connections are kept alive, directly and through the tunnel of a proxy. */
class HttpTransportTest {

    private static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n" + "{\"channels\":[]}";

    @TempDir
    private static Path folder;

    private static TestCertificate certificate;
    private static String pem;

    private final List<String> heads = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void makeCertificate() throws IOException {
        certificate = TestCertificate.in(folder.resolve("server.p12"), "-ext", "san=ip:127.0.0.1,dns:ivs.example.com");
        pem = Files.writeString(folder.resolve("server.pem"), certificate.pem()).toString();
    }

    /** Responds to each request of the connection. */
    private void serve(Socket client) throws IOException {
        while (true) {
            String head = RawServer.readRequest(client.getInputStream());
            if (head.isEmpty()) return;
            heads.add(head);
            write(client, ANSWER);
        }
    }

    private static void write(Socket client, String text) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void call(String endpoint, Map<String, String> environment, int times) {
        try (RawClients clients = new RawClients(ExampleConfigs.with(endpoint), "us-west-2", environment)) {
            for (int i = 0; i < times; i++) clients.client().listChannels(all -> {});
            clients.creating().listChannels(all -> {}); // the connection of the other client
        }
    }

    @Test
    void connectionWithTls_isKept_forAllClients() {
        try (RawServer server = RawServer.handling(client -> serve(certificate.serve(client)))) {
            call("https://127.0.0.1:" + server.port(), Map.of("AWS_CA_BUNDLE", pem), 3);
            assertThat(heads).hasSize(4);
            assertThat(server.requests()).isOne();
        }
    }

    @Test
    void plainConnection_isKept() {
        try (RawServer server = RawServer.handling(this::serve)) {
            call(server.url(), Map.of(), 3);
            assertThat(server.requests()).isOne();
        }
    }

    /** Some requests, like those for SSO tokens, have no body. */
    @Test
    void requestWithoutBody_fails_isExplained() {
        RawServer server = RawServer.responding("");
        server.close();
        SdkHttpRequest get = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(URI.create(server.url()))
                .build();
        try (SdkHttpClient http = HttpClients.builder(Map.of(), null).build()) {
            var request = HttpExecuteRequest.builder().request(get).build();
            assertThatThrownBy(() -> http.prepareRequest(request).call())
                    .isInstanceOf(NotDeliveredException.class)
                    .hasMessage(server.url() + " could not be reached: Connection refused");
        }
    }

    @Test
    void tunnelWithLogin_isKept_andTheServerDoesNotGetTheLogin() {
        List<String> connects = new CopyOnWriteArrayList<>();
        RawServer.Handler handler = client -> {
            String connect = RawServer.readRequest(client.getInputStream());
            connects.add(connect);
            if (!connect.contains("Basic dXNlcjpwYXNzd29yZA==\r\n")) {
                write(client, "HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n");
                return;
            }
            write(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            serve(certificate.serve(client));
        };
        try (RawServer proxy = RawServer.handling(handler)) {
            String value = "user:password@127.0.0.1:" + proxy.port();
            call("https://ivs.example.com:8443", Map.of("AWS_CA_BUNDLE", pem, "HTTPS_PROXY", value), 3);
            assertThat(connects).hasSize(2).allMatch(head -> head.startsWith("CONNECT ivs.example.com:8443 "));
            assertThat(heads).hasSize(4).noneMatch(head -> head.contains("dXNlcjpwYXNzd29yZA"));
            assertThat(heads).allMatch(head -> head.startsWith("POST /ListChannels HTTP/1.1"));
        }
    }
}
