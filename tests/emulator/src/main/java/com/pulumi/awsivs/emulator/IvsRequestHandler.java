package com.pulumi.awsivs.emulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Handles requests to IVS: authentication, call rates, and then the operation. */
final class IvsRequestHandler {

    private final EmulatorOptions options;
    private final CallInterceptor interceptor;
    private final Protocol protocol;
    private final Map<String, Operation> operations;
    private final EmulatedAccounts accounts;
    private final LiveStreams streams;
    private final RecordingSetups recordingSetups;
    private final CallRateLimits rateLimits;

    IvsRequestHandler(EmulatorOptions options, CallInterceptor interceptor) {
        this.options = options;
        this.interceptor = interceptor;
        this.protocol = new RestJsonProtocol(options.errorMessageMember());
        this.streams = new LiveStreams(options);
        this.recordingSetups = new RecordingSetups(options);
        this.operations = operations(options, streams, recordingSetups);
        this.rateLimits = new CallRateLimits(options.rates(), options.clock());
        this.accounts = new EmulatedAccounts(options);
    }

    Response handle(IncomingRequest request) {
        String operation = RequestDecoder.operation(request);
        if (!ServiceModel.IVS.has(operation)) {
            return protocol.error(ServiceModel.IVS.unknown(request.method() + " " + request.path()));
        }
        return interceptor.intercept(operation, protocol, () -> perform(operation, request));
    }

    EmulatorOptions options() {
        return options;
    }

    CallCounter calls() {
        return interceptor.calls();
    }

    ActiveFaults faults() {
        return interceptor.faults();
    }

    LiveStreams streams() {
        return streams;
    }

    RecordingSetups recordingSetups() {
        return recordingSetups;
    }

    EmulatorState state() {
        return accounts.counts();
    }

    void reset() {
        accounts.reset();
        streams.clear();
        recordingSetups.clear();
        faults().clear();
        calls().reset();
        rateLimits.refill();
    }

    private Response perform(String name, IncomingRequest request) {
        Caller caller = Caller.of(request.authorization(), options.account());
        Operation operation = operations.get(name);
        if (operation == null) {
            throw ServiceModel.IVS.notEmulated(name);
        }
        rateLimits.acquire(caller, name);
        RegionResources region = accounts.of(caller);
        ObjectNode input = RequestDecoder.input(request);
        Response response;
        synchronized (region) {
            response = operation.perform(region, input);
        }
        if (operation.changesResources()) {
            save();
        }
        return response;
    }

    /** Saves the resources before the response is sent, so that a client never sees a change that a restart would undo. */
    private void save() {
        try {
            accounts.save();
        } catch (StateFileException failure) {
            throw new ServiceException(
                    "InternalServerException", 500, "The emulator made the change, but " + failure.getMessage());
        }
    }

    static Map<String, Operation> operations(EmulatorOptions options, LiveStreams streams, RecordingSetups setups) {
        ArnFormat arns = new ArnFormat(options.anyArn());
        BatchGet batch = new BatchGet(arns, options.unknownArnInBatch());
        ChannelReferences references = new ChannelReferences(arns, setups, options);
        return Stream.of(
                        new ChannelOperations(arns, batch, streams, references, options).operations(),
                        streams.operations(arns),
                        new StreamKeyOperations(arns, batch).operations(),
                        new PlaybackKeyPairOperations(arns, ResourceQuotas.of(options)).operations(),
                        new RecordingConfigurationOperations(arns, setups, options).operations(),
                        new PlaybackRestrictionPolicyOperations(arns, ResourceQuotas.of(options)).operations(),
                        new TagOperations(arns).operations())
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));
    }
}
