package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** Measures the duration and the calls of a preview of many unchanged channels, with {@code --parallel 64} and with the default. */
final class PreviewManyChannels implements Experiment {

    private final Metric noOpPlugin;
    private final Metric lowerBound;
    private final Metric time;
    private final Metric calls;
    private final Metric throttled;
    private final Metric defaultTime;
    private final Metric defaultCalls;

    private final PulumiCli pulumi;
    private final int count;
    private final BenchmarkEmulator ivs = BenchmarkEmulator.withRates();
    private final LazyValue<PulumiStack> channels;
    private final LazyValue<PulumiStack> noOpResources;

    PreviewManyChannels(int count, PulumiCli pulumi) {
        this.count = count;
        this.pulumi = pulumi;
        channels = new LazyValue<>(() -> LargeStacks.of(count, ResourceType.CHANNEL, pulumi, ivs));
        noOpResources = new LazyValue<>(() -> LargeStacks.of(count, ResourceType.NO_OP, pulumi, ivs));
        String parallel64 = "`preview --parallel 64` of " + count + " unchanged";
        String byDefault = "`preview` of " + count + " unchanged channels";
        int parallelism = 4 * Runtime.getRuntime().availableProcessors(); // the default of the engine
        noOpPlugin = Metric.seconds(parallel64 + ", no-op Go plugin");
        lowerBound = Metric.seconds(parallel64 + ", lower bound: the longer of the no-op Go plugin and the call rate");
        time = Metric.seconds(parallel64 + " channels").atMostTimes(1.5, lowerBound);
        calls = Metric.calls(parallel64 + " channels, calls").atMost(1.3 * IvsRateLimit.batchReads(count));
        throttled =
                Metric.calls(parallel64 + " channels, throttled calls (429)").atMost(0);
        defaultTime = Metric.seconds(byDefault);
        defaultCalls = Metric.calls(byDefault + ", calls").atMost(Math.ceil((double) count / parallelism));
    }

    @Override
    public List<Metric> metrics() {
        return List.of(noOpPlugin, lowerBound, time, calls, throttled, defaultTime, defaultCalls);
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public String name() {
        return "Preview" + count + "Channels";
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        if (pulumi.hasNoOpPlugin()) {
            double noOpSeconds = preview(noOpResources.get(), "--parallel", "64");
            measurements.add(noOpPlugin, noOpSeconds);
            measurements.add(
                    lowerBound, Math.max(noOpSeconds, IvsRateLimit.minimumSeconds(IvsRateLimit.batchReads(count))));
        }
        measurements.add(time, preview(channels.get(), "--parallel", "64"));
        measurements.add(calls, ivs.calls());
        measurements.add(throttled, ivs.throttled());
        measurements.add(defaultTime, preview(channels.get()));
        measurements.add(defaultCalls, ivs.calls());
    }

    private double preview(PulumiStack stack, String... options) throws IOException {
        ivs.resetCalls();
        return stack.preview(options).seconds();
    }

    @Override
    public void close() {
        ivs.close();
    }
}
