package com.pulumi.awsivs.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Calls a given emulator, for tests that start several. */
record EmulatorClient(URI endpoint, String account, String region) {

    static EmulatorClient of(IvsEmulator emulator) {
        return new EmulatorClient(emulator.endpoint(), "EXAMPLE", "us-west-2");
    }

    /** @param json with single quotes instead of double quotes */
    TestResponse call(String operation, String json) throws IOException, InterruptedException {
        return send("/" + operation, json.replace('\'', '"'));
    }

    TestResponse send(String path, String body) throws IOException, InterruptedException {
        String signature = "AWS4-HMAC-SHA256 Credential=" + account + "/20260101/" + region
                + "/ivs/aws4_request, SignedHeaders=host, Signature=0";
        return IvsUnderTest.exchange(HttpRequest.newBuilder(endpoint.resolve(path))
                .header("Authorization", signature)
                .POST(BodyPublishers.ofString(body)));
    }
}
