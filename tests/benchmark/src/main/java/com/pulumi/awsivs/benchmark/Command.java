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

/** A command in a folder, with these variables beside the usual ones. */
record Command(Path folder, Map<String, String> environment, List<String> words) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST_SAID = 2_000;

    /** How a command ended, and how long all of it took. */
    record Ended(double seconds, String output) {}

    Ended run() throws IOException {
        return run(process -> {});
    }

    /** @param onStart is given the process as soon as there is one */
    Ended run(Consumer<Process> onStart) throws IOException {
        Path output = Repository.newFolder("command").resolve("output.txt");
        ProcessBuilder builder = builder().redirectErrorStream(true).redirectOutput(output.toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        onStart.accept(process);
        try {
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            double seconds = secondsSince(start);
            String said = Files.readString(output);
            if (!ended) throw failure("did not end within " + PATIENCE.toSeconds() + " s", said);
            if (process.exitValue() != 0) throw failure("failed", said);
            return new Ended(seconds, said);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            process.destroyForcibly();
        }
    }

    /** With the end of what it said: thousands of resources have a line each before. */
    private IOException failure(String how, String said) {
        return new IOException(words + " " + how + "\n" + said.substring(Math.max(0, said.length() - MOST_SAID)));
    }

    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        // Nothing of the machine's settings of AWS and Pulumi may reach what is measured.
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("PULUMI_"));
        builder.environment().putAll(environment);
        return builder;
    }

    static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
