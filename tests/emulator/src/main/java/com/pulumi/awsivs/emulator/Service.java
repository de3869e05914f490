package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.pulumi.awsivs.emulator.Answer.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** IVS itself: takes a call through counting, latency, authentication, faults and quotas to the operation it names. */
final class Service {

    private final EmulatorOptions options;
    private final Map<String, Operation> operations;
    private final Map<Caller, Region> regions = new ConcurrentHashMap<>();
    private final Calls calls = new Calls();
    private final Faults faults = new Faults();
    private final Streams streams;
    private final Quotas quotas;
    private final Ids ids;

    Service(EmulatorOptions options) {
        this.options = options;
        this.streams = new Streams(options);
        this.operations = operations(options, streams);
        this.quotas = new Quotas(options.quotas(), options.clock());
        this.ids = new Ids(options.random());
    }

    Answer answer(Request request) {
        try {
            return called(request);
        } catch (ServiceException error) {
            return options.errorText().answer(error);
        }
    }

    EmulatorOptions options() {
        return options;
    }

    Calls calls() {
        return calls;
    }

    Faults faults() {
        return faults;
    }

    Streams streams() {
        return streams;
    }

    State state() {
        return State.of(regions);
    }

    void reset() {
        regions.clear();
        streams.clear();
        faults.clear();
        calls.reset();
        quotas.reset();
    }

    private Answer called(Request request) {
        Operation operation = operation(request);
        String name = operation.name();
        calls.count(name);
        Fault fault = faults.next(name).orElse(Fault.delay(name, Duration.ZERO));
        pause(fault.kind().delaysWork() ? options.latency().plus(fault.delay()) : options.latency());
        Caller caller = Caller.of(request.authorization(), options.account());
        return switch (fault.kind()) {
            case THROTTLE -> throttled(name, ServiceException.throttled(name, Quotas.rate(name)));
            case ANSWER -> given(fault);
            case ANSWER_AFTER_COMMIT -> {
                performed(operation, caller, request);
                yield given(fault);
            }
            case DROP_BEFORE_COMMIT -> Answer.lost();
            case DROP_AFTER_COMMIT -> performed(operation, caller, request).delivered(Delivery.NONE);
            case CUT -> performed(operation, caller, request).delivered(Delivery.HALF);
            case RESET -> performed(operation, caller, request).delivered(Delivery.HALF_AND_RESET);
            case SLOW_ANSWER -> slowed(performed(operation, caller, request), fault.delay());
            case TRICKLE -> performed(operation, caller, request).trickled(fault.delay());
            case DELAY -> performed(operation, caller, request);
        };
    }

    private Operation operation(Request request) {
        Operation operation = operations.get(Routes.operation(request));
        if (operation == null) {
            throw new ServiceException(
                    "UnknownOperationException", 404, "Not emulated: " + request.method() + " " + request.path());
        }
        return operation;
    }

    private Answer performed(Operation operation, Caller caller, Request request) {
        try {
            quotas.take(caller, operation.name());
        } catch (ServiceException exceeded) {
            return throttled(operation.name(), exceeded);
        }
        Region region = regions.computeIfAbsent(caller, owner -> new Region(owner, ids));
        try {
            ObjectNode input = Routes.input(request);
            synchronized (region) {
                return operation.perform(region, input);
            }
        } catch (ServiceException error) {
            return options.errorText().answer(error);
        }
    }

    private Answer throttled(String operation, ServiceException error) {
        calls.countThrottled(operation);
        return options.errorText().answer(error);
    }

    private static Answer given(Fault fault) {
        Answer answer = Answer.of(fault.status(), "application/json", fault.body());
        return fault.type().isEmpty() ? answer.onTheWay() : answer.ofErrorType(fault.type());
    }

    private static Answer slowed(Answer answer, Duration delay) {
        pause(delay);
        return answer;
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Operation> operations(EmulatorOptions options, Streams streams) {
        Arns arns = new Arns(options.anyArn());
        Batch batch = new Batch(arns, options.unknownInBatch());
        return Stream.of(
                        new Channels(arns, batch, streams, options.liveUpdates()).operations(),
                        streams.operations(arns),
                        new StreamKeys(arns, batch).operations(),
                        new PlaybackKeyPairs(arns).operations(),
                        new Tags(arns).operations())
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));
    }
}
