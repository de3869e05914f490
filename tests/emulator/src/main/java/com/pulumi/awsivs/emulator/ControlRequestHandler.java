package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;

/**
 * Handles requests to the control API below {@code /_}: call counts, faults, resets, live streams and unusable buckets. These requests need
 * no signature.
 */
final class ControlRequestHandler {

    private final IvsRequestHandler ivs;

    ControlRequestHandler(IvsRequestHandler ivs) {
        this.ivs = ivs;
    }

    static boolean handles(IncomingRequest request) {
        return request.path().startsWith("/_");
    }

    Response handle(IncomingRequest request) {
        try {
            return switch (request.method() + " " + request.path()) {
                case "GET /_calls" -> Response.json(200, ivs.calls().json());
                case "GET /_state" -> Response.json(200, ivs.state().json());
                case "POST /_reset" -> reset(request);
                case "POST /_faults" -> addFault(request);
                case "DELETE /_faults" -> clearFaults();
                case "POST /_streams" -> startStream(request);
                case "DELETE /_streams" -> endStreams(request);
                case "POST /_unusable-buckets" -> markBucketUnusable(request);
                case "DELETE /_unusable-buckets" -> markBucketsUsable(request);
                default -> throw new ServiceException("UnknownOperationException", 404, "See tests/emulator/README.md");
            };
        } catch (ServiceException error) {
            return ErrorMessageMember.MESSAGE.response(error);
        }
    }

    private Response reset(IncomingRequest request) {
        if (request.queryParameters("state").contains("true")) {
            ivs.reset();
        } else {
            ivs.calls().reset();
        }
        return done();
    }

    private Response addFault(IncomingRequest request) {
        InjectedFault fault = InjectedFaultParser.parse(RequestDecoder.body(request));
        if (fault.kind() == FaultKind.RESET && !ivs.options().resets()) {
            throw ServiceException.validation("kind reset needs an emulator that was started with --resets on");
        }
        ivs.faults().add(fault);
        return done();
    }

    private Response clearFaults() {
        ivs.faults().clear();
        return done();
    }

    private Response startStream(IncomingRequest request) {
        ObjectNode json = RequestDecoder.body(request);
        String arn = json.path("channelArn").asText("");
        if (arn.isEmpty()) {
            throw ServiceException.validation("channelArn is missing");
        }
        Duration stopDuration =
                Duration.ofMillis(json.path("endingMilliseconds").asLong(0));
        StreamHealth health = health(json.path("health").asText("HEALTHY"));
        ivs.streams().start(arn, json.path("reconnects").asInt(0), stopDuration);
        ivs.streams().setHealth(arn, health);
        return done();
    }

    private static StreamHealth health(String name) {
        String[] names = StreamHealth.names();
        if (!Arrays.asList(names).contains(name)) {
            throw ServiceException.validation("health must be one of " + String.join(", ", names));
        }
        return StreamHealth.valueOf(name);
    }

    private Response endStreams(IncomingRequest request) {
        request.queryParameters("channelArn").forEach(ivs.streams()::end);
        return done();
    }

    private Response markBucketUnusable(IncomingRequest request) {
        String bucket = RequestDecoder.body(request).path("bucketName").asText("");
        if (bucket.isEmpty()) {
            throw ServiceException.validation("bucketName is missing");
        }
        ivs.recordingSetups().markUnusable(bucket);
        return done();
    }

    private Response markBucketsUsable(IncomingRequest request) {
        request.queryParameters("bucketName").forEach(ivs.recordingSetups()::markUsable);
        return done();
    }

    private static Response done() {
        return Response.json(200, JsonNodes.object());
    }
}
