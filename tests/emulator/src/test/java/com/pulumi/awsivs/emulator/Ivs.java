package com.pulumi.awsivs.emulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The service under test: an emulator of each test's own, or what {@code -Divs.endpoint=https://…} names (with
 * {@code -Divs.region} and the usual AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of a long-term key).
 */
final class Ivs implements BeforeEachCallback, AfterEachCallback {

    static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String ENDPOINT = System.getProperty("ivs.endpoint", "");
    private static final String REGION = System.getProperty("ivs.region", "us-west-2");
    private static final Map<String, String> MADE =
            Map.of("CreateChannel", "channel", "ImportPlaybackKeyPair", "keyPair");

    private final EmulatorOptions options;
    private final Deque<String> made = new ConcurrentLinkedDeque<>();
    private @Nullable IvsEmulator emulator;

    Ivs() {
        this(EmulatorOptions.defaults());
    }

    Ivs(EmulatorOptions options) {
        this.options = options;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        emulator = ENDPOINT.isEmpty() ? IvsEmulator.start(options) : null;
    }

    /** At AWS nothing may be left behind. */
    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (emulator != null) {
            emulator.close();
            return;
        }
        for (String arn : made) {
            String operation = arn.contains(":channel/") ? "DeleteChannel" : "DeletePlaybackKeyPair";
            call(operation, "{'arn':'" + arn + "'}");
        }
    }

    /** The emulator's own steering; a test that needs it is skipped against anything else. */
    IvsEmulator emulator() {
        assumeTrue(emulator != null, "steers the emulator, which " + ENDPOINT + " is not");
        return Objects.requireNonNull(emulator);
    }

    /** Single quotes stand for double ones in the JSON. */
    Reply call(String operation, String json) throws IOException, InterruptedException {
        Reply reply = send("POST", "/" + operation, json.replace('\'', '"'));
        if (MADE.containsKey(operation) && reply.status() == 200) {
            made.push(reply.text("/" + MADE.get(operation) + "/arn"));
        }
        return reply;
    }

    Reply send(String method, String path, String body) throws IOException, InterruptedException {
        return sendAs(
                new Signature(key("AWS_ACCESS_KEY_ID"), key("AWS_SECRET_ACCESS_KEY"), REGION), method, path, body);
    }

    Reply sendAs(Signature signature, String method, String path, String body)
            throws IOException, InterruptedException {
        Reply reply = sendOnce(signature, method, path, body);
        for (int patience = 10; isThrottledByAws(reply) && patience > 0; patience--) {
            Thread.sleep(500);
            reply = sendOnce(signature, method, path, body);
        }
        return reply;
    }

    private Reply sendOnce(Signature signature, String method, String path, String body)
            throws IOException, InterruptedException {
        return exchange(signed(signature, method, path, body));
    }

    /** A call to be sent in another way than most. */
    HttpRequest.Builder signed(String path, String body) {
        return signed(new Signature("EXAMPLE", "EXAMPLE", REGION), "POST", path, body);
    }

    private HttpRequest.Builder signed(Signature signature, String method, String path, String body) {
        String time = Signature.now();
        return request(method, path, body)
                .header("X-Amz-Date", time)
                .header("Authorization", signature.authorization(method, uri(path), time, body));
    }

    private boolean isThrottledByAws(Reply reply) {
        return emulator == null && reply.status() == 429;
    }

    HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    static Reply exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Reply(HTTP.send(request.build(), BodyHandlers.ofString()));
    }

    String channel() throws IOException, InterruptedException {
        return call("CreateChannel", "{}").text("/channel/arn");
    }

    static String tagsPath(String arn) {
        return "/tags/" + URLEncoder.encode(arn, StandardCharsets.UTF_8);
    }

    private URI uri(String path) {
        return URI.create((emulator == null ? ENDPOINT : emulator.endpoint().toString()) + path);
    }

    private static String key(String variable) {
        return ENDPOINT.isEmpty() ? "EXAMPLE" : System.getenv().getOrDefault(variable, "EXAMPLE");
    }
}
