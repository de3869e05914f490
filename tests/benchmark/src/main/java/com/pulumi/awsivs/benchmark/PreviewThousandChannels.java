package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** Measures previews of 1,000 unchanged channels, with the default parallelism and with {@code --parallel 64}, with and without stream keys. */
final class PreviewThousandChannels implements Experiment {

    private static final int COUNT = 1_000;

    /** The most that the default parallelism may take longer than {@code --parallel 64}, and keys longer than none. */
    private static final double HARDLY_LONGER = 1.15;

    static final Metric NO_OP = Metric.seconds("`preview --parallel 64` of 1000, no-op Go plugin");
    static final Metric LOWER_BOUND =
            Metric.seconds("`preview --parallel 64` of 1000, lower bound: the no-op Go plugin and the call rate");
    static final Metric PARALLEL = Metric.seconds("`preview --parallel 64` of 1000, `compareStreamKeys: false`")
            .atMostTimes(HARDLY_LONGER, LOWER_BOUND);
    static final Metric PARALLEL_BATCHES = Metric.calls(
                    "`preview --parallel 64` of 1000, `compareStreamKeys: false`, BatchGetChannel")
            .atMost(26);
    static final Metric THROTTLED = Metric.calls("`preview --parallel 64` of 1000, throttled calls (429)")
            .atMost(0);
    static final Metric TIME =
            Metric.seconds("`preview` of 1000, `compareStreamKeys: false`").atMostTimes(HARDLY_LONGER, PARALLEL);
    static final Metric BATCHES = Metric.calls("`preview` of 1000, `compareStreamKeys: false`, BatchGetChannel")
            .atMost(30);
    static final Metric PAGES = Metric.calls("`preview` of 1000, `compareStreamKeys: false`, ListChannels")
            .atMost(12);
    static final Metric PARALLEL_KEYS =
            Metric.seconds("`preview --parallel 64` of 1000").atMostTimes(HARDLY_LONGER, PARALLEL);
    static final Metric KEYS = Metric.seconds("`preview` of 1000").atMost(29);
    static final Metric KEY_BATCHES = Metric.calls("`preview` of 1000, BatchGetStreamKey");

    private final PulumiCli pulumi;
    private final ChannelStack withoutKeys;
    private final ChannelStack withKeys;
    private final LazyValue<PulumiStack> noOpResources;
    private final BenchmarkEmulator unused = BenchmarkEmulator.withRates();

    PreviewThousandChannels(PulumiCli pulumi) {
        this.pulumi = pulumi;
        withoutKeys = ChannelStack.withoutKeys(COUNT, pulumi);
        withKeys = ChannelStack.withKeys(COUNT, pulumi);
        noOpResources = new LazyValue<>(() -> LargeStacks.of(COUNT, ResourceType.NO_OP, pulumi, unused));
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                NO_OP,
                LOWER_BOUND,
                PARALLEL,
                PARALLEL_BATCHES,
                THROTTLED,
                TIME,
                BATCHES,
                PAGES,
                PARALLEL_KEYS,
                KEYS,
                KEY_BATCHES);
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        if (pulumi.hasNoOpPlugin()) {
            double noOp = noOpResources.get().preview("--parallel", "64").seconds();
            measurements.add(NO_OP, noOp);
            measurements.add(LOWER_BOUND, noOp + IvsRateLimit.seconds(IvsRateLimit.batchReads(COUNT)));
        }
        measurements.add(PARALLEL, withoutKeys.preview("--parallel", "64"));
        measurements.add(PARALLEL_BATCHES, withoutKeys.calls("BatchGetChannel"));
        measurements.add(THROTTLED, withoutKeys.throttled());
        measurements.add(TIME, withoutKeys.preview());
        measurements.add(BATCHES, withoutKeys.calls("BatchGetChannel"));
        measurements.add(PAGES, withoutKeys.calls("ListChannels"));
        measurements.add(PARALLEL_KEYS, withKeys.preview("--parallel", "64"));
        measurements.add(KEYS, withKeys.preview());
        measurements.add(KEY_BATCHES, withKeys.calls("BatchGetStreamKey"));
    }

    @Override
    public void close() {
        withoutKeys.close();
        withKeys.close();
        unused.close();
    }
}
