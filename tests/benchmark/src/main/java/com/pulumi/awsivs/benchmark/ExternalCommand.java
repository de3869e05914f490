package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A command of the operating system, with its working folder and additional environment variables. */
record ExternalCommand(Path folder, Map<String, String> environment, List<String> arguments) {

    private static final Duration TIMEOUT = Duration.ofMinutes(20);
    private static final int MAX_OUTPUT_IN_MESSAGE = 2_000;

    /** The result of a successful command. */
    record CommandResult(double seconds, String output) {}

    CommandResult run() throws IOException {
        return run(process -> {});
    }

    /**
     * Runs the command until it ends.
     *
     * @param onStart an action that is called with the process after its start
     */
    CommandResult run(Consumer<Process> onStart) throws IOException {
        Path outputFile = ProjectPaths.newFolder("command").resolve("output.txt");
        ProcessBuilder builder = builder().redirectErrorStream(true).redirectOutput(outputFile.toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        onStart.accept(process);
        try {
            boolean ended = process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            double seconds = secondsSince(start);
            String output = Files.readString(outputFile);
            if (!ended) throw failure("did not end within " + TIMEOUT.toSeconds() + " s", output);
            if (process.exitValue() != 0) throw failure("failed", output);
            return new CommandResult(seconds, output);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Returns an exception with only the end of the output, because the output has a line for each of thousands of resources. */
    private IOException failure(String reason, String output) {
        return new IOException(arguments + " " + reason + "\n"
                + output.substring(Math.max(0, output.length() - MAX_OUTPUT_IN_MESSAGE)));
    }

    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(arguments).directory(folder.toFile());
        // The AWS and Pulumi settings of this machine must not influence the measurement.
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("PULUMI_"));
        builder.environment().putAll(environment);
        return builder;
    }

    static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
