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
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The service under test: a new emulator for each test, or the endpoint of {@code -Divs.endpoint=https://…} (with
 * {@code -Divs.region}, and the environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY of a long-term key).
 */
final class IvsUnderTest implements BeforeEachCallback, AfterEachCallback {

    static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String ENDPOINT = System.getProperty("ivs.endpoint", "");
    private static final String REGION = System.getProperty("ivs.region", "us-west-2");
    private static final Map<String, String> CREATED_MEMBER = Map.of(
            "CreateChannel", "channel",
            "ImportPlaybackKeyPair", "keyPair",
            "CreateRecordingConfiguration", "recordingConfiguration",
            "CreatePlaybackRestrictionPolicy", "playbackRestrictionPolicy");
    private static final Map<String, String> DELETE_OPERATION = Map.of(
            "channel", "DeleteChannel",
            "playback-key", "DeletePlaybackKeyPair",
            "recording-configuration", "DeleteRecordingConfiguration",
            "playback-restriction-policy", "DeletePlaybackRestrictionPolicy");

    private final EmulatorOptions options;
    private final Deque<String> createdArns = new ConcurrentLinkedDeque<>();
    private @Nullable IvsEmulator emulator;

    IvsUnderTest() {
        this(EmulatorOptions.defaults());
    }

    IvsUnderTest(EmulatorOptions options) {
        this.options = options;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        emulator = ENDPOINT.isEmpty() ? IvsEmulator.start(options) : null;
    }

    /** Deletes the resources that a test has created at AWS. */
    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        if (emulator != null) {
            emulator.close();
            return;
        }
        for (String arn : createdArns) {
            String type = arn.substring(arn.lastIndexOf(':') + 1, arn.indexOf('/'));
            call(DELETE_OPERATION.getOrDefault(type, ""), "{'arn':'" + arn + "'}");
        }
    }

    /** Returns the emulator. A test that calls this is skipped if it runs against another endpoint. */
    IvsEmulator emulator() {
        assumeTrue(emulator != null, "needs the emulator, and " + ENDPOINT + " is another endpoint");
        return Objects.requireNonNull(emulator);
    }

    /** @param json with single quotes instead of double quotes */
    TestResponse call(String operation, String json) throws IOException, InterruptedException {
        TestResponse response = send("POST", "/" + operation, json.replace('\'', '"'));
        if (CREATED_MEMBER.containsKey(operation) && response.status() == 200) {
            createdArns.push(response.text("/" + CREATED_MEMBER.get(operation) + "/arn"));
        }
        return response;
    }

    TestResponse send(String method, String path, String body) throws IOException, InterruptedException {
        return sendAs(
                new SignatureV4(key("AWS_ACCESS_KEY_ID"), key("AWS_SECRET_ACCESS_KEY"), REGION), method, path, body);
    }

    TestResponse sendAs(SignatureV4 signature, String method, String path, String body)
            throws IOException, InterruptedException {
        TestResponse response = sendOnce(signature, method, path, body);
        for (int retries = 10; isThrottledByAws(response) && retries > 0; retries--) {
            Thread.sleep(500);
            response = sendOnce(signature, method, path, body);
        }
        return response;
    }

    private TestResponse sendOnce(SignatureV4 signature, String method, String path, String body)
            throws IOException, InterruptedException {
        return exchange(signed(signature, method, path, body));
    }

    /** Builds a signed request for tests that send it in their own way. */
    HttpRequest.Builder signed(String path, String body) {
        return signed(new SignatureV4("EXAMPLE", "EXAMPLE", REGION), "POST", path, body);
    }

    private HttpRequest.Builder signed(SignatureV4 signature, String method, String path, String body) {
        String time = SignatureV4.now();
        return request(method, path, body)
                .header("X-Amz-Date", time)
                .header("Authorization", signature.authorization(method, uri(path), time, body));
    }

    private boolean isThrottledByAws(TestResponse response) {
        return emulator == null && response.status() == 429;
    }

    HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    static TestResponse exchange(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new TestResponse(HTTP.send(request.build(), BodyHandlers.ofString()));
    }

    String channel() throws IOException, InterruptedException {
        return call("CreateChannel", "{}").text("/channel/arn");
    }

    /** Creates an empty region for a test that calls an operation without HTTP. */
    static RegionResources region() {
        return new RegionResources(new Caller("123456789012", "us-west-2"), new RandomIds(new Random(7)));
    }

    static Operation operation(String name, EmulatorOptions options) {
        return Objects.requireNonNull(operations(options).get(name));
    }

    static Map<String, Operation> operations(EmulatorOptions options) {
        return IvsRequestHandler.operations(options, new LiveStreams(options), new RecordingSetups(options));
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
