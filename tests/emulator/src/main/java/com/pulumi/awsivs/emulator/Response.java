package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/** An HTTP response, and how much of it is delivered to the client. */
record Response(
        int status,
        String contentType,
        String body,
        Map<String, String> headers,
        Delivery delivery,
        Duration delayPerByte) {

    /** The part of the response that is sent before the connection ends. */
    enum Delivery {
        WHOLE,
        HALF,
        HALF_AND_RESET,
        NONE
    }

    private static final String JSON = "application/json";

    static Response json(int status, JsonNode body) {
        return of(status, JSON, JsonNodes.write(body));
    }

    static Response of(int status, String contentType, String body) {
        return new Response(status, contentType, body, Map.of(), Delivery.WHOLE, Duration.ZERO);
    }

    static Response empty(int status) {
        return of(status, JSON, "");
    }

    static Response dropped() {
        return empty(200).withDelivery(Delivery.NONE);
    }

    Response withDelivery(Delivery newDelivery) {
        return new Response(status, contentType, body, headers, newDelivery, delayPerByte);
    }

    Response withDelayPerByte(Duration delay) {
        return new Response(status, contentType, body, headers, delivery, delay);
    }

    /** Returns a copy that looks like the response of a proxy between client and AWS: {@code Via} and no request id. */
    Response fromProxy() {
        String type = body.startsWith("<") ? "text/html" : contentType;
        return new Response(status, type, body, Map.of("Via", "1.1 proxy"), delivery, delayPerByte);
    }

    boolean isFromAws() {
        return !headers.containsKey("Via");
    }

    /** Returns a copy with the header from which AWS clients read the error type. */
    Response withErrorType(String type) {
        return new Response(status, contentType, body, Map.of("x-amzn-ErrorType", type), delivery, delayPerByte);
    }
}
