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

/** A running command of the Pulumi CLI. */
record PulumiProcess(List<String> arguments, Process process, Path outputFile) {

    /** Matches the launcher's file name, but not the cache folder of the same name, from which the CLI itself may run. */
    private static final Pattern PLUGIN = Pattern.compile("pulumi-resource-aws-ivs(?!/)");

    private static final int TIMEOUT_MINUTES = 15; // the first use may have to build the CLI

    /** Waits up to one minute for the condition. */
    static void waitUntil(String description, BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within a minute: " + description).isLessThan(end);
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

    PulumiResult awaitResult() {
        try {
            if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("pulumi did not end: " + arguments + "\n" + output());
            }
            return new PulumiResult(arguments, process.exitValue(), output());
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

    /** Sends SIGINT, as Ctrl-C does. */
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

    /** Sends SIGKILL, which a process cannot handle. */
    void kill() {
        process.destroyForcibly();
    }

    /** Returns whether the process is running. {@code ProcessHandle.isAlive} is also true for a zombie process. */
    static boolean isRunning(ProcessHandle process) {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        try {
            return process.isAlive()
                    && !(Files.exists(status) && Files.readString(status).contains("State:\tZ"));
        } catch (IOException e) {
            return false; // the process ended between the two checks
        }
    }

    /** Returns the running plugin processes of this provider that the command has started. */
    List<ProcessHandle> plugins() {
        return process.descendants()
                .filter(each ->
                        PLUGIN.matcher(each.info().commandLine().orElse("")).find())
                .toList();
    }
}
