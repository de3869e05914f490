package com.pulumi.awsivs.provider.aws.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * One attempt to send a request. It knows whether the service can have acted on it, because the SDK opens the body once
 * the connection is complete (name, TCP, proxy, TLS) and reads its end once the connection has taken all of it. What fails
 * before that end is {@link NotDeliveredException}, and connecting takes no longer than its limit. A request without a body only
 * reads: it counts as connecting until its response is there.
 */
final class HttpAttempt implements ExecutableHttpRequest {

    private enum Phase {
        CONNECTING,
        TOO_LATE,
        SENDING,
        SENT
    }

    private final Route route;
    private final HostNameLookup names;
    private final Duration limit;
    private final ExecutableHttpRequest exchange;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CONNECTING);
    private final DeliveryTracker.State transmission = DeliveryTracker.next();

    /** @param limit how long connecting may take once the name of the host is known */
    HttpAttempt(HttpExecuteRequest request, SdkHttpClient client, Route route, HostNameLookup names, Duration limit) {
        this.route = route;
        this.names = names;
        ContentStreamProvider body = request.contentStreamProvider().orElse(null);
        this.limit = body == null ? Timeouts.ATTEMPT : limit;
        HttpExecuteRequest.Builder watched = HttpExecuteRequest.builder()
                .request(request.httpRequest())
                .metricCollector(request.metricCollector().orElse(null));
        if (body != null) watched.contentStreamProvider(() -> open(body));
        this.exchange = client.prepareRequest(watched.build());
    }

    @Override
    public HttpExecuteResponse call() throws IOException {
        names.require(route);
        CompletableFuture<Void> call = new CompletableFuture<Void>().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        var unused = call.whenComplete((done, late) -> {
            if (late != null && phase.compareAndSet(Phase.CONNECTING, Phase.TOO_LATE)) exchange.abort();
        });
        try {
            return delivered(exchange.call());
        } catch (UncheckedIOException e) {
            throw failure(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw failure(e);
        } catch (RuntimeException e) {
            // HttpURLConnection expects the response to a CONNECT to be well formed.
            if (phase.get() != Phase.CONNECTING) throw e;
            throw failure(new IOException("its response is not HTTP"));
        } finally {
            call.complete(null);
        }
    }

    private InputStream open(ContentStreamProvider body) {
        if (!phase.compareAndSet(Phase.CONNECTING, Phase.SENDING)) {
            throw new UncheckedIOException(new IOException("connected too late"));
        }
        return new FilterInputStream(body.newStream()) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                if (count < 0) sent();
                return count;
            }
        };
    }

    private void sent() {
        phase.set(Phase.SENT);
        transmission.sent();
    }

    private HttpExecuteResponse delivered(HttpExecuteResponse response) throws NotDeliveredException {
        NotDeliveredException sentBack = RejectedInTransit.by(route, response.httpResponse());
        if (sentBack == null) return response;
        response.responseBody().ifPresent(AbortableInputStream::abort);
        throw sentBack;
    }

    /** As it is where the service may have acted on the request. */
    private IOException failure(IOException failure) {
        NotDeliveredException known = NotDeliveredException.in(failure);
        if (known == null && phase.get() == Phase.SENT && !TlsErrors.isOfHandshake(failure)) return failure;
        transmission.sentBack();
        if (known != null) return known;
        return phase.get() == Phase.TOO_LATE
                ? route.failure("no response within " + limit.toSeconds() + " s", false, failure)
                : ConnectionErrors.explain(route, failure);
    }

    @Override
    public void abort() {
        exchange.abort();
    }
}
