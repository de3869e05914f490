package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What Linux tells about a process; nothing elsewhere, and nothing of one that is gone. */
final class ProcessStatus {

    private static final double KIB_IN_MEGABYTES = 1024 / 1e6;

    /** The unit of /proc's times, USER_HZ, is 1/100 s on every architecture that the plugin is built for. */
    private static final double TICKS_PER_SECOND = 100;

    private ProcessStatus() {}

    /** @param field {@code VmRSS}, {@code VmHWM} for its peak, or {@code RssAnon} for what of it is no file */
    static Optional<Double> megabytes(long process, String field) {
        return read(process, "status")
                .flatMap(status -> status.lines()
                        .filter(line -> line.startsWith(field + ":"))
                        .findFirst()
                        .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) * KIB_IN_MEGABYTES));
    }

    static Optional<Double> processorSeconds(long process) {
        return read(process, "stat").map(ProcessStatus::times);
    }

    /** The name, in parentheses, may contain blanks; user and system time are the 12th and 13th word after it. */
    private static double times(String stat) {
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Double.parseDouble(words[11]) + Double.parseDouble(words[12])) / TICKS_PER_SECOND;
    }

    private static Optional<String> read(long process, String file) {
        try {
            return Optional.of(Files.readString(Path.of("/proc", Long.toString(process), file)));
        } catch (IOException notLinuxOrGone) {
            return Optional.empty();
        }
    }
}
