package com.pulumi.awsivs.provider.aws.credentials;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server with the same response to every request. As the endpoint of a container's role, it returns an access
 * key that the emulator assigns to the account 999999999999; it can also replace another service that issues
 * credentials.
 */
final class CredentialEndpoint implements AutoCloseable {

    static final String KEY = "999999999999";

    private static final String CREDENTIALS = """
            {"AccessKeyId": "999999999999", "SecretAccessKey": "s", "Token": "t", "Expiration": "2099-01-01T00:00:00Z"}""";

    private final HttpServer server;
    private final AtomicInteger requests = new AtomicInteger();
    private volatile Headers headers = new Headers();
    private volatile String lastBody = "";

    private CredentialEndpoint(int status, String body) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            headers = exchange.getRequestHeaders();
            lastBody = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    static CredentialEndpoint working() {
        return new CredentialEndpoint(200, CREDENTIALS);
    }

    static CredentialEndpoint responding(int status, String body) {
        return new CredentialEndpoint(status, body);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    int requests() {
        return requests.get();
    }

    @Nullable
    String lastHeader(String name) {
        return headers.getFirst(name);
    }

    String lastBody() {
        return lastBody;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
