package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** Measures the peak memory of the plugin process during a refresh of many channels, and the duration of the refresh. */
final class RefreshMemory implements Experiment {

    private final int count;
    private final Metric peak;
    private final Metric time;
    private final BenchmarkEmulator ivs = BenchmarkEmulator.withRates();
    private final LazyValue<PulumiStack> stack;

    /**
     * Creates the experiment.
     *
     * @param megabytes the limit of the peak memory
     */
    RefreshMemory(int count, double megabytes, PulumiCli pulumi) {
        this.count = count;
        this.time = Metric.seconds("`refresh --parallel 64` of " + count + " channels");
        this.peak = Metric.megabytes("peak memory, `refresh --parallel 64` of " + count + " channels")
                .atMost(megabytes);
        stack = new LazyValue<>(() -> LargeStacks.of(count, ResourceType.CHANNEL, pulumi, ivs));
    }

    @Override
    public List<Metric> metrics() {
        return List.of(peak, time);
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public String name() {
        return "RefreshMemory" + count;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        PulumiStack channels = stack.get();
        ivs.resetCalls();
        PluginMonitor monitor = new PluginMonitor();
        var result = channels.run(monitor, "refresh", "--yes", "--skip-preview", "--parallel", "64");
        measurements.add(time, result.seconds());
        monitor.peakMemory().ifPresent(memory -> measurements.add(peak, memory));
    }

    @Override
    public void close() {
        ivs.close();
    }
}
