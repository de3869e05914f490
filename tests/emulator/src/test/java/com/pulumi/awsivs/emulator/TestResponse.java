package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** The response to a request of a test. */
record TestResponse(HttpResponse<String> response) {

    int status() {
        return response.statusCode();
    }

    String body() {
        return response.body();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        try {
            return JsonNodes.parse(body());
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(body(), malformed);
        }
    }

    /** Returns the value at a JSON pointer. */
    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    String text(String pointer) {
        return at(pointer).asText();
    }

    /** Returns status, error type and message in one text, so that a test compares all three. */
    String error() {
        return status() + " " + header("x-amzn-ErrorType") + " " + text("/message");
    }
}
