package com.pulumi.awsivs.emulator;

/** Reports a seed or state file that cannot be read or written. The message names the file, and the line if there is one. */
public final class StateFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StateFileException(String message) {
        super(message);
    }

    StateFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
