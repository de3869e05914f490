package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** IVS itself: takes a call through authentication and call rates to the operation it names. */
final class Service {

    private final EmulatorOptions options;
    private final Interceptor interceptor;
    private final Protocol protocol;
    private final Map<String, Operation> operations;
    private final Map<Caller, Region> regions = new ConcurrentHashMap<>();
    private final Streams streams;
    private final Rates rates;
    private final Ids ids;

    Service(EmulatorOptions options, Interceptor interceptor) {
        this.options = options;
        this.interceptor = interceptor;
        this.protocol = new RestJson(options.errorText());
        this.streams = new Streams(options);
        this.operations = operations(options, streams);
        this.rates = new Rates(options.rates(), options.clock());
        this.ids = new Ids(options.random());
    }

    Answer answer(Request request) {
        String operation = Routes.operation(request);
        if (!ServiceModel.IVS.has(operation)) {
            return protocol.error(ServiceModel.IVS.unknown(request.method() + " " + request.path()));
        }
        return interceptor.answer(operation, protocol, () -> perform(operation, request));
    }

    EmulatorOptions options() {
        return options;
    }

    Calls calls() {
        return interceptor.calls();
    }

    Faults faults() {
        return interceptor.faults();
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
        faults().clear();
        calls().reset();
        rates.reset();
    }

    private Answer perform(String name, Request request) {
        Caller caller = Caller.of(request.authorization(), options.account());
        Operation operation = operations.get(name);
        if (operation == null) {
            throw ServiceModel.IVS.notEmulated(name);
        }
        rates.take(caller, name);
        Region region = regions.computeIfAbsent(caller, owner -> new Region(owner, ids));
        ObjectNode input = Routes.input(request);
        synchronized (region) {
            return operation.perform(region, input);
        }
    }

    static Map<String, Operation> operations(EmulatorOptions options, Streams streams) {
        Arns arns = new Arns(options.anyArn());
        Batch batch = new Batch(arns, options.unknownInBatch());
        return Stream.of(
                        new Channels(arns, batch, streams, options).operations(),
                        streams.operations(arns),
                        new StreamKeys(arns, batch).operations(),
                        new PlaybackKeyPairs(arns, Quotas.of(options)).operations(),
                        new Tags(arns).operations())
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));
    }
}
