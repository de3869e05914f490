package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sends to a process the signal with which the engine ends plugins. */
final class ProcessSignals {

    private static final int INTERRUPT_BIT = 0b10; // bit 0 is signal 1, and SIGINT is signal 2

    private ProcessSignals() {}

    /**
     * Sends SIGINT, or SIGTERM if this process and therefore its children ignore SIGINT, as the background processes of a script do. Java
     * handles both signals in the same way.
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
