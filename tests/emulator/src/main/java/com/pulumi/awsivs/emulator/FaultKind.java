package com.pulumi.awsivs.emulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ways in which an injected fault makes a call fail. "Commit" means that the operation has changed the emulator's state. */
public enum FaultKind {
    /** Responds with a ThrottlingException; the operation is not performed. */
    THROTTLE("throttle"),
    /** Responds with a given status and body; the operation is not performed. */
    RESPONSE("answer"),
    /** Performs the operation, then responds with a given status and body. */
    RESPONSE_AFTER_COMMIT("answer-after-commit"),
    /** Closes the connection without a response; the operation is not performed. */
    DROP_BEFORE_COMMIT("drop-before-commit"),
    /** Performs the operation, then closes the connection without a response. */
    DROP_AFTER_COMMIT("drop-after-commit"),
    /** Performs the operation, then closes the connection in the middle of the response body. */
    CUT("cut"),
    /** Performs the operation, then resets the connection in the middle of the response body. */
    RESET("reset"),
    /** Performs the operation after a delay. */
    DELAY("delay"),
    /** Performs the operation at once, and responds after a delay. */
    SLOW_RESPONSE("slow-answer"),
    /** Performs the operation at once, and sends each byte of the response body after a delay. */
    TRICKLE("trickle");

    private final String jsonName;

    FaultKind(String jsonName) {
        this.jsonName = jsonName;
    }

    static Optional<FaultKind> ofJsonName(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.jsonName.equals(name))
                .findFirst();
    }

    static List<String> jsonNames() {
        return Arrays.stream(values()).map(kind -> kind.jsonName).toList();
    }

    boolean delaysOperation() {
        return this != SLOW_RESPONSE && this != TRICKLE;
    }
}
