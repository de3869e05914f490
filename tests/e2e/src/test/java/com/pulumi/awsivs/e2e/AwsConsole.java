package com.pulumi.awsivs.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Changes IVS resources outside Pulumi, with plain HTTP requests to the API. */
record AwsConsole(URI endpoint) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A signature in the correct format. The emulator requires a signature, as AWS does, but does not verify it. */
    private static final String SIGNED = "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101/us-west-2/ivs/"
            + "aws4_request, SignedHeaders=host, Signature=" + "0".repeat(64);

    JsonNode call(String operation, String json) {
        return send("POST", "/" + operation, json);
    }

    void updateChannel(String arn, String members) {
        call("UpdateChannel", "{\"arn\": \"" + arn + "\", " + members + "}");
    }

    JsonNode channel(String arn) {
        return call("GetChannel", "{\"arn\": \"" + arn + "\"}").get("channel");
    }

    JsonNode keyPair(String arn) {
        return call("GetPlaybackKeyPair", "{\"arn\": \"" + arn + "\"}").get("keyPair");
    }

    /** Resets a stream key as the AWS console does: deletes the channel's key and creates another one. */
    String resetStreamKey(String channelArn) {
        String channel = "{\"channelArn\": \"" + channelArn + "\"}";
        call("ListStreamKeys", channel)
                .get("streamKeys")
                .forEach(key -> call("DeleteStreamKey", "{\"arn\": " + key.get("arn") + "}"));
        return call("CreateStreamKey", channel).at("/streamKey/arn").asText();
    }

    /** Creates a recording configuration. A channel can refer to it when it is ACTIVE, after 0.1 s. */
    String createRecordingConfiguration() {
        String bucket = "{\"destinationConfiguration\": {\"s3\": {\"bucketName\": \"bucket\"}}}";
        return call("CreateRecordingConfiguration", bucket)
                .at("/recordingConfiguration/arn")
                .asText();
    }

    String createRestrictionPolicy() {
        return call("CreatePlaybackRestrictionPolicy", "{}")
                .at("/playbackRestrictionPolicy/arn")
                .asText();
    }

    void tag(String arn, String key, String value) {
        send("POST", path(arn), "{\"tags\": {\"" + key + "\": \"" + value + "\"}}");
    }

    void untag(String arn, String key) {
        send("DELETE", path(arn) + "?tagKeys=" + key, "");
    }

    private static String path(String arn) {
        return "/tags/" + URLEncoder.encode(arn, StandardCharsets.UTF_8);
    }

    private JsonNode send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint + path))
                .header("Authorization", SIGNED)
                .header("X-Amz-Date", "20260101T000000Z")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) throw new AssertionError(path + ": " + response.body());
            return Stack.json(response.body().isEmpty() ? "{}" : response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
