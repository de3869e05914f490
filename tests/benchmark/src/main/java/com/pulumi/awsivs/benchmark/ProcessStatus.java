package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the memory and processor time of a process from /proc. Returns empty results for ended processes, and on systems other than Linux. */
final class ProcessStatus {

    private static final double KIB_IN_MEGABYTES = 1024 / 1e6;

    /** The unit of times in /proc, USER_HZ, which is 1/100 s on all architectures for which the plugin is built. */
    private static final double TICKS_PER_SECOND = 100;

    private ProcessStatus() {}

    /**
     * Returns the memory of a process in MB.
     *
     * @param field {@code VmRSS}, {@code VmHWM} for its peak, or {@code RssAnon} for its part without mapped files
     */
    static Optional<Double> megabytes(long process, String field) {
        return read(process, "status")
                .flatMap(status -> status.lines()
                        .filter(line -> line.startsWith(field + ":"))
                        .findFirst()
                        .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) * KIB_IN_MEGABYTES));
    }

    static Optional<Double> processorSeconds(long process) {
        return read(process, "stat").map(ProcessStatus::userAndSystemSeconds);
    }

    /** Adds user and system time, the 12th and 13th fields after the process name, which is in parentheses and may contain spaces. */
    private static double userAndSystemSeconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Double.parseDouble(fields[11]) + Double.parseDouble(fields[12])) / TICKS_PER_SECOND;
    }

    private static Optional<String> read(long process, String file) {
        try {
            return Optional.of(Files.readString(Path.of("/proc", Long.toString(process), file)));
        } catch (IOException notLinuxOrEnded) {
            return Optional.empty();
        }
    }
}
