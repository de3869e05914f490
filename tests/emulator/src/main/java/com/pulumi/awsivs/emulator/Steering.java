package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** What IVS does not have: counts, faults and resets, for tests in any language. Unsigned, below {@code /_}. */
final class Steering {

    private final Service service;

    Steering(Service service) {
        this.service = service;
    }

    static boolean concerns(Request request) {
        return request.path().startsWith("/_");
    }

    Answer answer(Request request) {
        try {
            return switch (request.method() + " " + request.path()) {
                case "GET /_calls" -> Answer.json(200, service.calls().json());
                case "GET /_state" -> Answer.json(200, service.state().json());
                case "POST /_reset" -> reset(request);
                case "POST /_faults" -> arm(request);
                case "DELETE /_faults" -> disarm();
                case "POST /_streams" -> stream(request);
                case "DELETE /_streams" -> endStreams(request);
                default -> throw new ServiceException("UnknownOperationException", 404, "See tests/emulator/README.md");
            };
        } catch (ServiceException error) {
            return ErrorText.MESSAGE.answer(error);
        }
    }

    private Answer reset(Request request) {
        if (request.parameters("state").contains("true")) {
            service.reset();
        } else {
            service.calls().reset();
        }
        return done();
    }

    private Answer arm(Request request) {
        Fault fault = FaultReader.read(Routes.body(request));
        if (fault.kind() == Fault.Kind.RESET && !service.options().resets()) {
            throw ServiceException.validation("kind reset needs an emulator that was started with --resets on");
        }
        service.faults().add(fault);
        return done();
    }

    private Answer disarm() {
        service.faults().clear();
        return done();
    }

    private Answer stream(Request request) {
        ObjectNode json = Routes.body(request);
        String arn = json.path("channelArn").asText("");
        if (arn.isEmpty()) {
            throw ServiceException.validation("channelArn is missing");
        }
        Duration ending = Duration.ofMillis(json.path("endingMilliseconds").asLong(0));
        service.streams().start(arn, json.path("reconnects").asInt(0), ending);
        return done();
    }

    private Answer endStreams(Request request) {
        request.parameters("channelArn").forEach(service.streams()::end);
        return done();
    }

    private static Answer done() {
        return Answer.json(200, Json.object());
    }
}
