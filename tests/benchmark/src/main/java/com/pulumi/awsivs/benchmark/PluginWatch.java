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

/** What the plugin's processes need below a running pulumi, looked at ten times a second; on Linux only. */
final class PluginWatch implements Consumer<Process> {

    /** A file of that name: a folder of that name is the cache that the CLI and its other plugins may run from. */
    private static final Pattern PLUGIN = Pattern.compile("pulumi-resource-aws-ivs(?!/)");

    private static final int INTERVAL_MILLISECONDS = 100;

    private final Map<Long, Double> peaks = new ConcurrentHashMap<>();
    private final Map<Long, Double> seconds = new ConcurrentHashMap<>();

    @Override
    public void accept(Process pulumi) {
        Thread watcher = new Thread(() -> watch(pulumi), "plugin-watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Of the largest of them, in MB. */
    Optional<Double> peakMemory() {
        return peaks.values().stream().max(Double::compare);
    }

    /** Of all of them together, in seconds. */
    Optional<Double> processorTime() {
        return seconds.values().stream().reduce(Double::sum);
    }

    private void watch(Process pulumi) {
        try {
            while (pulumi.isAlive()) {
                pulumi.descendants().filter(PluginWatch::isPlugin).forEach(this::look);
                Thread.sleep(INTERVAL_MILLISECONDS);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Both values only grow, so that the last ones seen are the process's own but for its last tenth of a second. */
    private void look(ProcessHandle plugin) {
        ProcessStatus.megabytes(plugin.pid(), "VmHWM").ifPresent(value -> peaks.put(plugin.pid(), value));
        ProcessStatus.processorSeconds(plugin.pid()).ifPresent(value -> seconds.put(plugin.pid(), value));
    }

    private static boolean isPlugin(ProcessHandle process) {
        try {
            Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
            return PLUGIN.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException gone) {
            return false;
        }
    }
}
