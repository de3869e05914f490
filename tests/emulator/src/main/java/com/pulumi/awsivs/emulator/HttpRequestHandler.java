package com.pulumi.awsivs.emulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads requests from the JDK's HTTP server, passes them to IVS, STS or the control API, and writes the responses. */
final class HttpRequestHandler implements HttpHandler {

    /** Time for the proxy to forward the first half of a body to the client before the connection is reset. */
    private static final Duration FORWARDING_TIME = Duration.ofMillis(50);

    private final IvsRequestHandler ivs;
    private final StsRequestHandler sts;
    private final ControlRequestHandler control;
    private final @Nullable TcpProxy proxy;

    /** @param proxy the proxy in front of the server, which can reset connections; null if there is no proxy */
    HttpRequestHandler(IvsRequestHandler ivs, StsRequestHandler sts, @Nullable TcpProxy proxy) {
        this.ivs = ivs;
        this.sts = sts;
        this.control = new ControlRequestHandler(ivs);
        this.proxy = proxy;
    }

    /**
     * Handles the request, and then closes the exchange. If the response is not complete, this closes the connection, so that the response
     * is dropped or cut.
     */
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            write(respond(IncomingRequest.read(exchange)), exchange);
        }
    }

    private Response respond(IncomingRequest request) {
        try {
            return dispatch(request);
        } catch (RuntimeException defect) {
            // A defect of the emulator must be visible: a closed connection would look like a network failure, which
            // clients retry.
            defect.printStackTrace();
            return ErrorMessageMember.BOTH.response(
                    new ServiceException("InternalServerException", 500, "The emulator failed: " + defect));
        }
    }

    private Response dispatch(IncomingRequest request) {
        if (ControlRequestHandler.handles(request)) {
            return control.handle(request);
        }
        return StsRequestHandler.handles(request) ? sts.handle(request) : ivs.handle(request);
    }

    private void write(Response response, HttpExchange exchange) throws IOException {
        if (response.delivery() == Response.Delivery.NONE) {
            return;
        }
        byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
        if (response.isFromAws()) {
            exchange.getResponseHeaders()
                    .set("x-amzn-RequestId", UUID.randomUUID().toString());
        }
        response.headers().forEach(exchange.getResponseHeaders()::set);
        if (body.length == 0) {
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", response.contentType());
        exchange.sendResponseHeaders(response.status(), body.length);
        int length = response.delivery() == Response.Delivery.WHOLE ? body.length : body.length / 2;
        write(body, length, response.delayPerByte(), exchange.getResponseBody());
        if (response.delivery() == Response.Delivery.HALF_AND_RESET) {
            reset(exchange);
        }
    }

    private void reset(HttpExchange exchange) throws IOException {
        if (proxy != null) {
            CallInterceptor.pause(FORWARDING_TIME);
            proxy.reset(exchange.getRemoteAddress().getPort());
        }
    }

    private static void write(byte[] body, int length, Duration delayPerByte, OutputStream out) throws IOException {
        if (delayPerByte.isZero()) {
            out.write(body, 0, length);
        }
        for (int i = 0; !delayPerByte.isZero() && i < length; i++) {
            CallInterceptor.pause(delayPerByte);
            out.write(body[i]);
            out.flush();
        }
        out.flush();
    }
}
