package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** Measures a preview with {@code detectDrift: false}. The difference from {@link PreviewThousandChannels} is the cost of drift detection. */
final class PreviewWithoutDriftDetection implements Experiment {

    private static final int COUNT = 1_000;

    static final Metric TIME = Metric.seconds("`preview` of 1000 unchanged channels, `detectDrift: false`");
    static final Metric CALLS = Metric.calls("`preview` of 1000 unchanged channels, `detectDrift: false`, calls")
            .atMost(0);

    private final BenchmarkEmulator ivs = BenchmarkEmulator.withRates();
    private final LazyValue<PulumiStack> stack;

    PreviewWithoutDriftDetection(PulumiCli pulumi) {
        stack = new LazyValue<>(() -> {
            PulumiStack one = PulumiStack.create(1, ResourceType.CHANNEL, pulumi, ivs);
            one.config("aws-ivs:detectDrift", "false");
            return LargeStacks.addResources(one, COUNT, ivs);
        });
    }

    @Override
    public List<Metric> metrics() {
        return List.of(TIME, CALLS);
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        PulumiStack channels = stack.get();
        ivs.resetCalls();
        measurements.add(TIME, channels.preview().seconds());
        measurements.add(CALLS, ivs.calls());
    }

    @Override
    public void close() {
        ivs.close();
    }
}
