package com.pulumi.awsivs.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.IvsEmulator;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** An emulated IVS as far away as a near region, with call rates unless told otherwise. */
final class Ivs implements AutoCloseable {

    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final int CALLS_AT_ONCE = 32;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The emulator wants a signature, as AWS does, but does not verify it. */
    private static final String SIGNED = "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/us-west-2/ivs/"
            + "aws4_request, SignedHeaders=host, Signature=" + "0".repeat(64);

    private final HurriedClock clock = new HurriedClock();
    private final IvsEmulator emulator;

    private Ivs(EmulatorOptions options) {
        emulator = IvsEmulator.start(options.withLatency(LATENCY).withClock(clock));
    }

    static Ivs withRates() {
        return new Ivs(EmulatorOptions.defaults().withRates(true));
    }

    static Ivs withoutRates() {
        return new Ivs(EmulatorOptions.defaults());
    }

    /** @param certificate a file that is made, and is then the trust store for it */
    static Ivs overHttps(Path certificate) {
        return new Ivs(EmulatorOptions.defaults().withRates(true).withCertificate(certificate));
    }

    URI endpoint() {
        return emulator.endpoint();
    }

    /** Makes channels, as quickly as may be; the answers of CreateChannel. */
    List<JsonNode> fill(int from, int to) throws IOException {
        ExecutorService callers = Executors.newFixedThreadPool(CALLS_AT_ONCE);
        clock.hurry(true);
        try {
            List<Future<JsonNode>> answers = new ArrayList<>();
            for (int number = from; number < to; number++) {
                String body = Json.object().put("name", Kind.nameOf(number)).toString();
                answers.add(callers.submit(() -> call("/CreateChannel", body)));
            }
            List<JsonNode> channels = new ArrayList<>();
            for (Future<JsonNode> answer : answers) channels.add(answer.get());
            return channels;
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            clock.hurry(false);
            callers.shutdownNow();
        }
    }

    /** Forgets the calls so far: no counts, and full call rates. */
    void rest() {
        emulator.calls().reset();
        clock.skipASecond();
    }

    int calls() {
        return Math.toIntExact(emulator.calls().total());
    }

    /** How many of the calls were answered with 429. */
    int throttled() throws IOException {
        int sum = 0;
        for (JsonNode count :
                send(HttpRequest.newBuilder(endpoint().resolve("/_calls"))).get("throttled")) {
            sum += count.asInt();
        }
        return sum;
    }

    private JsonNode call(String path, String body) throws IOException {
        return send(HttpRequest.newBuilder(endpoint().resolve(path))
                .header("Authorization", SIGNED)
                .header("X-Amz-Date", "20260101T000000Z")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode send(HttpRequest.Builder request) throws IOException {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new IOException("the emulator answers " + answer.body());
            return Json.read(answer.body());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() {
        emulator.close();
    }
}
