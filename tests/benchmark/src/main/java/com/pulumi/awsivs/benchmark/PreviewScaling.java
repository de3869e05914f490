package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/**
 * Measures a preview of a stack of one size. Several sizes show how time and memory grow with the number of channels. The rate limits are
 * off, because they would make every duration linear. The processor time is that of the plugin, without the CLI and the engine.
 */
final class PreviewScaling implements Experiment {

    static final List<Integer> SIZES = List.of(10, 100, 1_000, 5_000);

    /** The maximum growth for five times the channels: five times, plus 30 % for noise. Quadratic growth would be 25 times. */
    private static final double LINEAR_GROWTH = 5 * 1.3;

    private static final int COMPARED_SIZE = 1_000;

    private final PulumiCli pulumi;
    private final int count;
    private final BenchmarkEmulator ivs = BenchmarkEmulator.withoutRates();
    private final LazyValue<PulumiStack> channels;
    private final LazyValue<PulumiStack> noOpResources;

    PreviewScaling(int count, PulumiCli pulumi) {
        this.count = count;
        this.pulumi = pulumi;
        channels = new LazyValue<>(() -> LargeStacks.addResources(
                PulumiStack.create(1, ResourceType.CHANNEL, pulumi, ivs).withoutRateLimit(), count, ivs));
        noOpResources = new LazyValue<>(() -> LargeStacks.of(count, ResourceType.NO_OP, pulumi, ivs));
    }

    static Metric time(int count) {
        return Metric.seconds("scaling: `preview` of " + count + " channels, call rates off");
    }

    static Metric noOpPlugin(int count) {
        return Metric.seconds("scaling: `preview` of " + count + ", no-op Go plugin");
    }

    static Metric memory(int count) {
        Metric metric = Metric.megabytes("scaling: peak memory of the plugin, " + count + " channels");
        return count > COMPARED_SIZE ? metric.atMostTimes(LINEAR_GROWTH, memory(COMPARED_SIZE)) : metric;
    }

    static Metric processor(int count) {
        Metric metric = Metric.seconds("scaling: processor time of the plugin, " + count + " channels");
        return count > COMPARED_SIZE ? metric.atMostTimes(LINEAR_GROWTH, processor(COMPARED_SIZE)) : metric;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(time(count), noOpPlugin(count), memory(count), processor(count));
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public String name() {
        return "PreviewScaling" + count;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        if (pulumi.hasNoOpPlugin()) {
            measurements.add(
                    noOpPlugin(count),
                    noOpResources.get().preview("--parallel", "64").seconds());
        }
        PluginMonitor monitor = new PluginMonitor();
        var result = channels.get().preview(monitor, "--parallel", "64");
        measurements.add(time(count), result.seconds());
        monitor.peakMemory().ifPresent(value -> measurements.add(memory(count), value));
        monitor.processorTime().ifPresent(value -> measurements.add(processor(count), value));
    }

    @Override
    public void close() {
        ivs.close();
    }
}
