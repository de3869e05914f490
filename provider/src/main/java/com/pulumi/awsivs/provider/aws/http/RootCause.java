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

    /** Returns the message if it is a sentence; some exceptions have a single word, or none, and are named by their class. */
    public static String message(Throwable root) {
        String message = Objects.requireNonNullElse(root.getMessage(), "");
        return message.contains(" ") ? message : root.getClass().getSimpleName() + " " + message;
    }
}
