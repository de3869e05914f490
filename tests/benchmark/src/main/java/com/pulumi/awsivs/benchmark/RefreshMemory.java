package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** Measures the peak memory of the plugin process during a refresh of 1,000 channels, and the duration of the refresh. */
final class RefreshMemory implements Experiment {

    private static final int COUNT = 1_000;

    static final Metric PEAK =
            Metric.megabytes("peak memory, `refresh` of 1000 channels").atMost(100);
    static final Metric TIME = Metric.seconds("`refresh` of 1000 channels");

    private final BenchmarkEmulator ivs = BenchmarkEmulator.withRates();
    private final LazyValue<PulumiStack> stack;

    RefreshMemory(PulumiCli pulumi) {
        stack = new LazyValue<>(() -> LargeStacks.of(COUNT, ResourceType.CHANNEL, pulumi, ivs));
    }

    @Override
    public List<Metric> metrics() {
        return List.of(PEAK, TIME);
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        PulumiStack channels = stack.get();
        ivs.resetCalls();
        PluginMonitor monitor = new PluginMonitor();
        var result = channels.run(monitor, "refresh", "--yes", "--skip-preview", "--parallel", "64");
        measurements.add(TIME, result.seconds());
        monitor.peakMemory().ifPresent(memory -> measurements.add(PEAK, memory));
    }

    @Override
    public void close() {
        ivs.close();
    }
}
