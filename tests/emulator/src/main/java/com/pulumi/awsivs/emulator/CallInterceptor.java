package com.pulumi.awsivs.emulator;

import com.pulumi.awsivs.emulator.Response.Delivery;
import java.time.Duration;

/** Counts the calls of IVS and STS, delays them, and applies injected faults. */
final class CallInterceptor {

    /** Performs one call. */
    interface Call {
        Response perform();
    }

    private final Duration latency;
    private final CallCounter calls = new CallCounter();
    private final ActiveFaults faults = new ActiveFaults();

    CallInterceptor(Duration latency) {
        this.latency = latency;
    }

    CallCounter calls() {
        return calls;
    }

    ActiveFaults faults() {
        return faults;
    }

    Response intercept(String operation, Protocol protocol, Call call) {
        calls.count(operation);
        InjectedFault fault = faults.next(operation).orElse(InjectedFault.delay(operation, Duration.ZERO));
        pause(fault.kind().delaysOperation() ? latency.plus(fault.delay()) : latency);
        Call guarded = () -> perform(operation, protocol, call);
        return switch (fault.kind()) {
            case THROTTLE -> error(operation, protocol, protocol.throttling(operation));
            case RESPONSE -> givenResponse(fault, protocol);
            case RESPONSE_AFTER_COMMIT -> {
                guarded.perform();
                yield givenResponse(fault, protocol);
            }
            case DROP_BEFORE_COMMIT -> Response.dropped();
            case DROP_AFTER_COMMIT -> guarded.perform().withDelivery(Delivery.NONE);
            case CUT -> guarded.perform().withDelivery(Delivery.HALF);
            case RESET -> guarded.perform().withDelivery(Delivery.HALF_AND_RESET);
            case SLOW_RESPONSE -> afterDelay(guarded.perform(), fault.delay());
            case TRICKLE -> guarded.perform().withDelayPerByte(fault.delay());
            case DELAY -> guarded.perform();
        };
    }

    private Response perform(String operation, Protocol protocol, Call call) {
        try {
            return call.perform();
        } catch (ServiceException error) {
            return error(operation, protocol, error);
        }
    }

    private Response error(String operation, Protocol protocol, ServiceException error) {
        if (error.isThrottling()) {
            calls.countThrottled(operation);
        }
        return protocol.error(error);
    }

    private static Response givenResponse(InjectedFault fault, Protocol protocol) {
        return fault.type().isEmpty()
                ? Response.of(fault.status(), "application/json", fault.body()).fromProxy()
                : protocol.errorResponse(fault.status(), fault.type(), fault.body());
    }

    private static Response afterDelay(Response response, Duration delay) {
        pause(delay);
        return response;
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
