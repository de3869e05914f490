package com.pulumi.awsivs.emulator;

import com.pulumi.awsivs.emulator.Answer.Delivery;
import java.time.Duration;

/** Counts the calls of all services, delays them, and lets injected faults strike. */
final class Interceptor {

    /** What a service does for one call. */
    interface Work {
        Answer perform();
    }

    private final Duration latency;
    private final Calls calls = new Calls();
    private final Faults faults = new Faults();

    Interceptor(Duration latency) {
        this.latency = latency;
    }

    Calls calls() {
        return calls;
    }

    Faults faults() {
        return faults;
    }

    Answer answer(String operation, Protocol protocol, Work service) {
        calls.count(operation);
        Fault fault = faults.next(operation).orElse(Fault.delay(operation, Duration.ZERO));
        pause(fault.kind().delaysWork() ? latency.plus(fault.delay()) : latency);
        Work work = () -> performed(operation, protocol, service);
        return switch (fault.kind()) {
            case THROTTLE -> error(operation, protocol, protocol.throttling(operation));
            case ANSWER -> prescribed(fault, protocol);
            case ANSWER_AFTER_COMMIT -> {
                work.perform();
                yield prescribed(fault, protocol);
            }
            case DROP_BEFORE_COMMIT -> Answer.lost();
            case DROP_AFTER_COMMIT -> work.perform().delivered(Delivery.NONE);
            case CUT -> work.perform().delivered(Delivery.HALF);
            case RESET -> work.perform().delivered(Delivery.HALF_AND_RESET);
            case SLOW_ANSWER -> slowed(work.perform(), fault.delay());
            case TRICKLE -> work.perform().trickled(fault.delay());
            case DELAY -> work.perform();
        };
    }

    private Answer performed(String operation, Protocol protocol, Work service) {
        try {
            return service.perform();
        } catch (ServiceException error) {
            return error(operation, protocol, error);
        }
    }

    private Answer error(String operation, Protocol protocol, ServiceException error) {
        if (error.isThrottling()) {
            calls.countThrottled(operation);
        }
        return protocol.error(error);
    }

    private static Answer prescribed(Fault fault, Protocol protocol) {
        return fault.type().isEmpty()
                ? Answer.of(fault.status(), "application/json", fault.body()).onTheWay()
                : protocol.prescribed(fault.status(), fault.type(), fault.body());
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
}
