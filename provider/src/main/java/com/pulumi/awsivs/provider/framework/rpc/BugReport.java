package com.pulumi.awsivs.provider.framework.rpc;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Describes an unexpected failure by its exception classes and stack frames. Omits the messages of the exceptions, because they may
 * contain a user's values.
 */
final class BugReport {

    /** The maximum number of frames of this plugin's classes. The first frame alone does not show the caller of a library that failed. */
    private static final int OWN_FRAMES = 3;

    private static final int CAUSES = 4;

    private static final String OWN = "com.pulumi.awsivs.provider.";

    private BugReport() {}

    static String of(Throwable failure) {
        StringBuilder report = new StringBuilder(describe(failure));
        Throwable cause = failure.getCause();
        for (int i = 0; i < CAUSES && cause != null; i++, cause = cause.getCause()) {
            report.append("; caused by ").append(describe(cause));
        }
        return report.toString();
    }

    private static String describe(Throwable failure) {
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
