package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the engine tells a plugin to end. */
final class Signals {

    private static final int INTERRUPT_BIT = 0b10; // signals count from 1, and SIGINT is 2

    private Signals() {}

    /**
     * SIGINT; but a process started in the background of a script ignores that one, and so do its children: then SIGTERM, on
     * which Java does the same.
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
