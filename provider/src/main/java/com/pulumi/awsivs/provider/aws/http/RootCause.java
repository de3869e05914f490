package com.pulumi.awsivs.provider.aws.http;

import java.util.Objects;

/** Finds the exception that caused a failure, and its message. */
public final class RootCause {

    private RootCause() {}

    public static Throwable of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        return root;
    }

    /**
     * Returns the message of an exception. If the message is a single word or missing, it is prefixed with the class
     * name of the exception.
     */
    public static String message(Throwable root) {
        String message = Objects.requireNonNullElse(root.getMessage(), "");
        return message.contains(" ") ? message : root.getClass().getSimpleName() + " " + message;
    }
}
