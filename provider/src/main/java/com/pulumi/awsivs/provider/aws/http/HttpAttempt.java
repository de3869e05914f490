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
 * One attempt to send a request, which determines whether the service may have processed the request. The SDK opens the
 * request body when the connection is complete (host name, TCP, proxy, TLS), and reaches the end of the body when the
 * connection has accepted all of it. A failure before that end is a {@link NotDeliveredException}. Connecting has a
 * time limit. A request without a body only reads data, so it counts as connecting until its response arrives.
 */
final class HttpAttempt implements ExecutableHttpRequest {

    private enum Phase {
        CONNECTING,
        TIMED_OUT,
        SENDING,
        SENT
    }

    private final Route route;
    private final HostNameLookup names;
    private final Duration limit;
    private final ExecutableHttpRequest exchange;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.CONNECTING);
    private final DeliveryTracker.State delivery = DeliveryTracker.next();

    /** @param limit the maximum time for connecting, without the lookup of the host name */
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
        CompletableFuture<Void> timeout =
                new CompletableFuture<Void>().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        var unused = timeout.whenComplete((done, late) -> {
            if (late != null && phase.compareAndSet(Phase.CONNECTING, Phase.TIMED_OUT)) exchange.abort();
        });
        try {
            return delivered(exchange.call());
        } catch (UncheckedIOException e) {
            throw failure(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw failure(e);
        } catch (RuntimeException e) {
            // HttpURLConnection throws a RuntimeException if the response to a CONNECT is malformed.
            if (phase.get() != Phase.CONNECTING) throw e;
            throw failure(new IOException("its response is not HTTP"));
        } finally {
            timeout.complete(null);
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
        delivery.sent();
    }

    private HttpExecuteResponse delivered(HttpExecuteResponse response) throws NotDeliveredException {
        NotDeliveredException rejected = RejectedInTransit.by(route, response.httpResponse());
        if (rejected == null) return response;
        response.responseBody().ifPresent(AbortableInputStream::abort);
        throw rejected;
    }

    /**
     * Returns the failure unchanged if the service may have processed the request; otherwise a NotDeliveredException.
     */
    private IOException failure(IOException failure) {
        NotDeliveredException known = NotDeliveredException.in(failure);
        if (known == null && phase.get() == Phase.SENT && !TlsErrors.isOfHandshake(failure)) return failure;
        delivery.hadNoEffect();
        if (known != null) return known;
        return phase.get() == Phase.TIMED_OUT
                ? route.failure("no response within " + limit.toSeconds() + " s", false, failure)
                : ConnectionErrors.explain(route, failure);
    }

    @Override
    public void abort() {
        exchange.abort();
    }
}
