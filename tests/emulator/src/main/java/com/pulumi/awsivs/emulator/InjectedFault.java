package com.pulumi.awsivs.emulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A failure that the emulator produces on request.
 *
 * @param operation the name of the affected operation, or {@link #ANY}
 * @param calls the affected calls of the operation, counted from 1 since the fault was added; empty means every call
 * @param status the HTTP status, for the kinds with a given response
 * @param type the error type, for the kinds with a given response; empty means the response of a proxy
 * @param body the response body, for the kinds with a given response
 * @param delay the wait before the operation; for {@link FaultKind#SLOW_RESPONSE} before the response, and for {@link
 *     FaultKind#TRICKLE} before each byte
 */
public record InjectedFault(
        String operation, FaultKind kind, Set<Integer> calls, int status, String type, String body, Duration delay) {

    /** Stands for every operation of IVS. STS operations are affected only by faults with their names. */
    public static final String ANY = "*";

    public static InjectedFault of(String operation, FaultKind kind) {
        return of(operation, kind, Duration.ZERO);
    }

    private static InjectedFault of(String operation, FaultKind kind, Duration delay) {
        return new InjectedFault(operation, kind, Set.of(), 500, "", "", delay);
    }

    public static InjectedFault throttle(String operation) {
        return of(operation, FaultKind.THROTTLE);
    }

    public static InjectedFault dropBeforeCommit(String operation) {
        return of(operation, FaultKind.DROP_BEFORE_COMMIT);
    }

    public static InjectedFault dropAfterCommit(String operation) {
        return of(operation, FaultKind.DROP_AFTER_COMMIT);
    }

    public static InjectedFault cut(String operation) {
        return of(operation, FaultKind.CUT);
    }

    /** Returns a fault that resets the connection. It requires {@link EmulatorOptions#withResets}. */
    public static InjectedFault reset(String operation) {
        return of(operation, FaultKind.RESET);
    }

    public static InjectedFault delay(String operation, Duration delay) {
        return of(operation, FaultKind.DELAY, delay);
    }

    public static InjectedFault slowResponse(String operation, Duration delay) {
        return of(operation, FaultKind.SLOW_RESPONSE, delay);
    }

    public static InjectedFault trickle(String operation, Duration delayPerByte) {
        return of(operation, FaultKind.TRICKLE, delayPerByte);
    }

    public static InjectedFault response(String operation, int status, String type, String body) {
        return new InjectedFault(operation, FaultKind.RESPONSE, Set.of(), status, type, body, Duration.ZERO);
    }

    public static InjectedFault responseAfterCommit(String operation, int status, String type, String body) {
        return new InjectedFault(
                operation, FaultKind.RESPONSE_AFTER_COMMIT, Set.of(), status, type, body, Duration.ZERO);
    }

    /** Returns a copy that affects only the calls with these numbers. */
    public InjectedFault onCalls(Integer... numbers) {
        Set<Integer> chosen = Arrays.stream(numbers).collect(Collectors.toUnmodifiableSet());
        return new InjectedFault(operation, kind, chosen, status, type, body, delay);
    }

    /** Returns a copy that affects another operation. */
    public InjectedFault onOperation(String another) {
        return new InjectedFault(another, kind, calls, status, type, body, delay);
    }

    boolean affectsOperation(String name) {
        return operation.equals(name) || (operation.equals(ANY) && ServiceModel.IVS.has(name));
    }

    boolean affectsCall(int number) {
        return calls.isEmpty() || calls.contains(number);
    }
}
