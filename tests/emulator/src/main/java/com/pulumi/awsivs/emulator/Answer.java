package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/** What goes back to the client, and how much of it arrives. */
record Answer(
        int status, String contentType, String body, Map<String, String> headers, Delivery delivery, Duration perByte) {

    enum Delivery {
        WHOLE,
        HALF,
        HALF_AND_RESET,
        NONE
    }

    private static final String JSON = "application/json";

    static Answer json(int status, JsonNode body) {
        return of(status, JSON, Json.write(body));
    }

    static Answer of(int status, String contentType, String body) {
        return new Answer(status, contentType, body, Map.of(), Delivery.WHOLE, Duration.ZERO);
    }

    static Answer empty(int status) {
        return of(status, JSON, "");
    }

    static Answer lost() {
        return empty(200).delivered(Delivery.NONE);
    }

    Answer delivered(Delivery how) {
        return new Answer(status, contentType, body, headers, how, perByte);
    }

    Answer trickled(Duration eachByte) {
        return new Answer(status, contentType, body, headers, delivery, eachByte);
    }

    /** Given by something between the client and AWS, which knows of no request ids. */
    Answer onTheWay() {
        String type = body.startsWith("<") ? "text/html" : contentType;
        return new Answer(status, type, body, Map.of("Via", "1.1 proxy"), delivery, perByte);
    }

    boolean isOfAws() {
        return !headers.containsKey("Via");
    }

    /** The header from which AWS's clients learn what kind of error it is. */
    Answer ofErrorType(String type) {
        return new Answer(status, contentType, body, Map.of("x-amzn-ErrorType", type), delivery, perByte);
    }
}
