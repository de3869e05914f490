package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures the startup, idle memory and shutdown of one plugin process. This program, already warmed up, sends the requests of the engine. */
final class PluginStartup implements Experiment {

    static final Metric EMPTY_PROGRAM = Metric.seconds("empty Java program in the plugin's runtime");
    static final Metric PORT = Metric.seconds("process start to port line").atMost(0.2);
    static final Metric PORT_RELATIVE = Metric.seconds("process start to port line, relative to the empty Java program")
            .atMostTimes(4, EMPTY_PROGRAM);
    static final Metric HANDSHAKE =
            Metric.seconds("process start to Handshake response").atMost(0.25);
    static final Metric CONFIGURE =
            Metric.seconds("process start to Configure response").atMost(0.5);
    static final Metric IDLE = Metric.megabytes("idle memory after Configure").atMost(75);
    static final Metric ANONYMOUS =
            Metric.megabytes("anonymous memory after Configure (not shared with a second plugin)");
    static final Metric END = Metric.seconds("SIGINT to process exit").atMost(0.1);

    private static final int IDLE_MILLISECONDS = 500;

    private final Map<String, String> environment = new HashMap<>(PulumiStack.environment(ProjectPaths.TARGET));
    private final BenchmarkEmulator ivs = BenchmarkEmulator.withRates();

    PluginStartup() {
        environment.put("AWS_ENDPOINT_URL", ivs.endpoint().toString());
    }

    @Override
    public List<Metric> metrics() {
        return List.of(EMPTY_PROGRAM, PORT, PORT_RELATIVE, HANDSHAKE, CONFIGURE, IDLE, ANONYMOUS, END);
    }

    @Override
    public int rounds() {
        return 12;
    }

    @Override
    public int warmUpRounds() {
        return 3;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        measurements.add(EMPTY_PROGRAM, EmptyJavaProgram.start());
        try (PluginProcess plugin = new PluginProcess(environment)) {
            measurements.add(PORT, plugin.port());
            measurements.add(PORT_RELATIVE, plugin.port());
            measurements.add(HANDSHAKE, plugin.handshake());
            measurements.add(CONFIGURE, plugin.configure());
            waitUntilIdle();
            ProcessStatus.megabytes(plugin.id(), "VmRSS").ifPresent(value -> measurements.add(IDLE, value));
            ProcessStatus.megabytes(plugin.id(), "RssAnon").ifPresent(value -> measurements.add(ANONYMOUS, value));
            measurements.add(END, plugin.end());
        }
    }

    private static void waitUntilIdle() throws InterruptedIOException {
        try {
            Thread.sleep(IDLE_MILLISECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() {
        ivs.close();
    }
}
