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

/** An emulator with the latency of a nearby region. It enforces the rate limits of IVS unless created by {@link #withoutRates}. */
final class BenchmarkEmulator implements AutoCloseable {

    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final int CALLS_AT_ONCE = 32;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** The emulator requires a signature, as AWS does, but does not verify it. */
    private static final String AUTHORIZATION =
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/us-west-2/ivs/"
                    + "aws4_request, SignedHeaders=host, Signature=" + "0".repeat(64);

    private final FastForwardClock clock = new FastForwardClock();
    private final IvsEmulator emulator;

    private BenchmarkEmulator(EmulatorOptions options) {
        emulator = IvsEmulator.start(options.withLatency(LATENCY).withClock(clock));
    }

    static BenchmarkEmulator withRates() {
        return new BenchmarkEmulator(EmulatorOptions.defaults().withRates(true).withResourceQuotas(false));
    }

    static BenchmarkEmulator withoutRates() {
        return new BenchmarkEmulator(EmulatorOptions.defaults().withResourceQuotas(false));
    }

    /**
     * Starts an emulator with an HTTPS endpoint.
     *
     * @param certificate the file to create for the certificate, which clients use as their trust store
     */
    static BenchmarkEmulator overHttps(Path certificate) {
        return new BenchmarkEmulator(EmulatorOptions.defaults().withRates(true).withCertificate(certificate));
    }

    URI endpoint() {
        return emulator.endpoint();
    }

    /** Creates channels faster than the rate limit allows, and returns the responses of CreateChannel. */
    List<JsonNode> createChannels(int from, int to) throws IOException {
        ExecutorService callers = Executors.newFixedThreadPool(CALLS_AT_ONCE);
        clock.fastForward(true);
        try {
            List<Future<JsonNode>> responses = new ArrayList<>();
            for (int number = from; number < to; number++) {
                String body = JsonText.object()
                        .put("name", ResourceType.nameOf(number))
                        .toString();
                responses.add(callers.submit(() -> call("/CreateChannel", body)));
            }
            List<JsonNode> channels = new ArrayList<>();
            for (Future<JsonNode> response : responses) channels.add(response.get());
            return channels;
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            clock.fastForward(false);
            callers.shutdownNow();
        }
    }

    /** Makes channels public or private, as a colleague would in the console. */
    void setAuthorized(boolean authorized) throws IOException {
        clock.fastForward(true);
        try {
            for (JsonNode channel : call("/ListChannels", "{}").get("channels")) {
                String body = JsonText.object()
                        .put("arn", channel.get("arn").asText())
                        .put("authorized", authorized)
                        .toString();
                call("/UpdateChannel", body);
            }
        } finally {
            clock.fastForward(false);
        }
    }

    /** Resets the call counts, and advances the clock so that the rate limits allow a full burst again. */
    void resetCalls() {
        emulator.calls().reset();
        clock.advanceOneSecond();
    }

    int calls() {
        return Math.toIntExact(emulator.calls().total());
    }

    int calls(String operation) {
        return Math.toIntExact(emulator.calls().of(operation));
    }

    /** Returns the number of throttled calls (429). */
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
                .header("Authorization", AUTHORIZATION)
                .header("X-Amz-Date", "20260101T000000Z")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode send(HttpRequest.Builder request) throws IOException {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) throw new IOException("the emulator responded with " + response.body());
            return JsonText.read(response.body());
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
