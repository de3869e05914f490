package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** A command of the CLI that is under way. */
record Running(List<String> arguments, Process process, Path outputFile) {

    /** A file of that name: a folder of that name is the cache that the CLI and its other plugins may run from. */
    private static final Pattern PLUGIN = Pattern.compile("pulumi-resource-aws-ivs(?!/)");

    private static final int PATIENCE_MINUTES = 15; // the first use may have to build the CLI

    /** Waits for something to happen, and not for long. */
    static void until(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("a minute for: " + what).isLessThan(end);
            sleep(10);
        }
    }

    static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Run end() {
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("pulumi did not end: " + arguments + "\n" + output());
            }
            return new Run(arguments, process.exitValue(), output());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String output() {
        try {
            return Files.readString(outputFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Ctrl-C does. */
    void interrupt() {
        signal("INT");
    }

    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL: no last words. */
    void kill() {
        process.destroyForcibly();
    }

    /** Whether it runs: a dead process that nobody has buried yet counts as alive to Java. */
    static boolean runs(ProcessHandle process) {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        try {
            return process.isAlive()
                    && !(Files.exists(status) && Files.readString(status).contains("State:\tZ"));
        } catch (IOException e) {
            return false; // it went while it was looked at
        }
    }

    /** The plugins of this provider that it has started and that still run. */
    List<ProcessHandle> plugins() {
        return process.descendants()
                .filter(each ->
                        PLUGIN.matcher(each.info().commandLine().orElse("")).find())
                .toList();
    }
}
