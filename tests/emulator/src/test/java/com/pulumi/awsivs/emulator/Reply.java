package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** What came back. */
record Reply(HttpResponse<String> response) {

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
            return Json.parse(body());
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(body(), malformed);
        }
    }

    /** The value at a JSON pointer. */
    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    String text(String pointer) {
        return at(pointer).asText();
    }

    /** Status, type and text in one, which is what a test of an error compares. */
    String error() {
        return status() + " " + header("x-amzn-ErrorType") + " " + text("/message");
    }
}
