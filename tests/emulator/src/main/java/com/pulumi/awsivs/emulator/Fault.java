package com.pulumi.awsivs.emulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that goes wrong on purpose.
 *
 * @param operation the operation concerned, or {@link #ANY}
 * @param calls which of its calls, counted from 1 since the fault was added; none means every one
 * @param status for the kinds that answer: the status that is answered
 * @param type for the kinds that answer: the error type, or empty for none, as a proxy would answer
 * @param body for the kinds that answer: the body, as it is
 * @param delay how long the call waits before anything else happens, unless its kind says otherwise
 */
public record Fault(
        String operation, Kind kind, Set<Integer> calls, int status, String type, String body, Duration delay) {

    /** Every operation of IVS; those of STS are named. */
    public static final String ANY = "*";

    /** What goes wrong. */
    public enum Kind {
        /** A ThrottlingException; nothing is done. */
        THROTTLE,
        /** A given status and body; nothing is done. */
        ANSWER,
        /** All is done, and then a given status and body are answered. */
        ANSWER_AFTER_COMMIT,
        /** The connection ends without an answer; nothing is done. */
        DROP_BEFORE_COMMIT,
        /** All is done, and then the connection ends without an answer. */
        DROP_AFTER_COMMIT,
        /** All is done, and the connection ends in the middle of the answer's body. */
        CUT,
        /** All is done, and the connection is reset in the middle of the answer's body: where the emulator was told to. */
        RESET,
        /** All is done late, and answered then. */
        DELAY,
        /** All is done at once, and answered late. */
        SLOW_ANSWER,
        /** All is done, and each byte of the answer's body takes as long as {@link Fault#delay}. */
        TRICKLE;

        boolean delaysWork() {
            return this != SLOW_ANSWER && this != TRICKLE;
        }
    }

    public static Fault of(String operation, Kind kind) {
        return new Fault(operation, kind, Set.of(), 500, "", "", Duration.ZERO);
    }

    public static Fault throttle(String operation) {
        return of(operation, Kind.THROTTLE);
    }

    public static Fault dropBeforeCommit(String operation) {
        return of(operation, Kind.DROP_BEFORE_COMMIT);
    }

    public static Fault dropAfterCommit(String operation) {
        return of(operation, Kind.DROP_AFTER_COMMIT);
    }

    public static Fault cut(String operation) {
        return of(operation, Kind.CUT);
    }

    /** Needs {@link EmulatorOptions#withResets}. */
    public static Fault reset(String operation) {
        return of(operation, Kind.RESET);
    }

    public static Fault delay(String operation, Duration delay) {
        return new Fault(operation, Kind.DELAY, Set.of(), 500, "", "", delay);
    }

    public static Fault slowAnswer(String operation, Duration delay) {
        return new Fault(operation, Kind.SLOW_ANSWER, Set.of(), 500, "", "", delay);
    }

    public static Fault trickle(String operation, Duration perByte) {
        return new Fault(operation, Kind.TRICKLE, Set.of(), 500, "", "", perByte);
    }

    public static Fault answer(String operation, int status, String type, String body) {
        return new Fault(operation, Kind.ANSWER, Set.of(), status, type, body, Duration.ZERO);
    }

    public static Fault answerAfterCommit(String operation, int status, String type, String body) {
        return new Fault(operation, Kind.ANSWER_AFTER_COMMIT, Set.of(), status, type, body, Duration.ZERO);
    }

    public Fault onCalls(Integer... numbers) {
        Set<Integer> chosen = Arrays.stream(numbers).collect(Collectors.toUnmodifiableSet());
        return new Fault(operation, kind, chosen, status, type, body, delay);
    }

    /** The same, of another operation. */
    public Fault on(String another) {
        return new Fault(another, kind, calls, status, type, body, delay);
    }

    boolean concerns(String called) {
        return operation.equals(called) || (operation.equals(ANY) && ServiceModel.IVS.has(called));
    }

    boolean strikes(int call) {
        return calls.isEmpty() || calls.contains(call);
    }
}
