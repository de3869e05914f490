package com.pulumi.awsivs.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The only place that knows the HTTP server: reads a request, finds who answers it, and delivers the answer. */
final class HttpFront implements HttpHandler {

    /** So long after the half that was sent the relay has handed it on. */
    private static final Duration HANDED_ON = Duration.ofMillis(50);

    private final Service service;
    private final Steering steering;
    private final SecurityTokenService tokens;
    private volatile @Nullable Relay relay;

    HttpFront(Service service, SecurityTokenService tokens) {
        this.service = service;
        this.steering = new Steering(service);
        this.tokens = tokens;
    }

    /** Closing an exchange that was not answered, or not to the end, closes its connection: so answers get lost. */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            deliver(answer(Request.read(exchange)), exchange);
        }
    }

    private Answer answer(Request request) {
        try {
            return answerOf(request);
        } catch (RuntimeException defect) {
            // A defect of the emulator: to be seen, and retried by no client as if the connection had broken.
            defect.printStackTrace();
            return ErrorText.BOTH.answer(
                    new ServiceException("InternalServerException", 500, "The emulator failed: " + defect));
        }
    }

    private Answer answerOf(Request request) {
        if (Steering.concerns(request)) {
            return steering.answer(request);
        }
        return SecurityTokenService.concerns(request) ? tokens.answer(request) : service.answer(request);
    }

    /** Puts a relay before the server, which can reset its connections. */
    void standBehind(Relay before) {
        relay = before;
    }

    private void deliver(Answer answer, HttpExchange exchange) throws IOException {
        if (answer.delivery() == Answer.Delivery.NONE) {
            return;
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        if (answer.isOfAws()) {
            exchange.getResponseHeaders()
                    .set("x-amzn-RequestId", UUID.randomUUID().toString());
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        if (body.length == 0) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), body.length);
        int arriving = answer.delivery() == Answer.Delivery.WHOLE ? body.length : body.length / 2;
        write(body, arriving, answer.perByte(), exchange.getResponseBody());
        if (answer.delivery() == Answer.Delivery.HALF_AND_RESET) {
            reset(exchange);
        }
    }

    private void reset(HttpExchange exchange) throws IOException {
        Relay before = relay;
        if (before != null) {
            Interceptor.pause(HANDED_ON);
            before.reset(exchange.getRemoteAddress().getPort());
        }
    }

    private static void write(byte[] body, int length, Duration perByte, OutputStream out) throws IOException {
        if (perByte.isZero()) {
            out.write(body, 0, length);
        }
        for (int i = 0; !perByte.isZero() && i < length; i++) {
            Interceptor.pause(perByte);
            out.write(body[i]);
            out.flush();
        }
        out.flush();
    }
}
