package com.pulumi.awsivs.provider.framework.rpc;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says where in this plugin an unexpected failure comes from. The classes and frames are enough to find the place; the message of
 * an exception is left out, for it may hold a user's value.
 */
final class BugReport {

    /** Frames of this plugin: the first ones of a stack overflow in a library say nothing about who called it. */
    private static final int OWN_FRAMES = 3;

    private static final int CAUSES = 4;

    private static final String OWN = "com.pulumi.awsivs.provider.";

    private BugReport() {}

    static String of(Throwable failure) {
        StringBuilder report = new StringBuilder(one(failure));
        Throwable cause = failure.getCause();
        for (int i = 0; i < CAUSES && cause != null; i++, cause = cause.getCause()) {
            report.append("; caused by ").append(one(cause));
        }
        return report.toString();
    }

    private static String one(Throwable failure) {
        Set<String> frames = new LinkedHashSet<>();
        Stream.of(failure.getStackTrace())
                .limit(1)
                .map(StackTraceElement::toString)
                .forEach(frames::add);
        Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .map(StackTraceElement::toString)
                .distinct()
                .limit(OWN_FRAMES)
                .forEach(frames::add);
        String name = failure.getClass().getSimpleName();
        return frames.isEmpty() ? name : name + " at " + String.join(", ", frames);
    }
}
