package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends a process the signal with which the engine ends plugins. */
final class ProcessSignals {

    private static final int INTERRUPT_BIT = 0b10; // signals count from 1, and SIGINT is 2

    private ProcessSignals() {}

    /**
     * Sends SIGINT. Processes that a script starts in the background ignore SIGINT, and so do their children; they get SIGTERM, which
     * Java handles in the same way.
     */
    static void end(long process) throws IOException {
        String signal = interruptsAreIgnored() ? "-TERM" : "-INT";
        new ProcessBuilder("kill", signal, Long.toString(process)).start();
    }

    private static boolean interruptsAreIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return false;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .anyMatch(ignored -> (Long.parseUnsignedLong(ignored, 16) & INTERRUPT_BIT) != 0);
    }
}
