package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Samples the memory and processor time of the plugin processes of a running Pulumi or Terraform command, ten times per second. Works only on Linux. */
final class PluginMonitor implements Consumer<Process> {

    /** Matches a file with this name, but not a folder, because the CLI and other plugins may run from a cache folder with this name. */
    private static final Pattern PLUGIN = Pattern.compile("pulumi-resource-aws-ivs(?!/)");

    private static final Pattern TERRAFORM_PLUGIN = Pattern.compile("terraform-provider-aws_(?!.*/)");

    private static final int INTERVAL_MILLISECONDS = 100;

    private final Pattern name;
    private final Map<Long, Double> peaks = new ConcurrentHashMap<>();
    private final Map<Long, Double> seconds = new ConcurrentHashMap<>();

    private PluginMonitor(Pattern name) {
        this.name = name;
    }

    PluginMonitor() {
        this(PLUGIN);
    }

    static PluginMonitor ofTerraform() {
        return new PluginMonitor(TERRAFORM_PLUGIN);
    }

    @Override
    public void accept(Process pulumi) {
        Thread thread = new Thread(() -> monitor(pulumi), "plugin-monitor");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns the highest peak memory of a plugin process, in MB. */
    Optional<Double> peakMemory() {
        return peaks.values().stream().max(Double::compare);
    }

    /** Returns the total processor time of all plugin processes, in seconds. */
    Optional<Double> processorTime() {
        return seconds.values().stream().reduce(Double::sum);
    }

    private void monitor(Process pulumi) {
        try {
            while (pulumi.isAlive()) {
                pulumi.descendants().filter(this::isPlugin).forEach(this::sample);
                Thread.sleep(INTERVAL_MILLISECONDS);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Records the current values of a process. Because both values only grow, the last sample lacks at most the last tenth of a second. */
    private void sample(ProcessHandle plugin) {
        ProcessStatus.megabytes(plugin.pid(), "VmHWM").ifPresent(value -> peaks.put(plugin.pid(), value));
        ProcessStatus.processorSeconds(plugin.pid()).ifPresent(value -> seconds.put(plugin.pid(), value));
    }

    private boolean isPlugin(ProcessHandle process) {
        try {
            Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            return name.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException processEnded) {
            return false;
        }
    }
}
