package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** Measures the duration of CLI commands for one channel, compared with the same commands for one resource of the no-op plugin. */
final class SingleChannelCommands implements Experiment {

    static final Metric NO_OP_UP = Metric.seconds("first `up --skip-preview` of one, no-op Go plugin");
    static final Metric NO_OP_PREVIEW = Metric.seconds("`preview` of one unchanged, no-op Go plugin");
    static final Metric UP =
            Metric.seconds("first `up --skip-preview` of one channel").atMostTimes(1.6, NO_OP_UP);
    static final Metric PREVIEW =
            Metric.seconds("`preview` of one unchanged channel").atMostTimes(1.8, NO_OP_PREVIEW);

    private final PulumiCli pulumi;
    private final BenchmarkEmulator ivs = BenchmarkEmulator.withRates();

    SingleChannelCommands(PulumiCli pulumi) {
        this.pulumi = pulumi;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(NO_OP_PREVIEW, PREVIEW, NO_OP_UP, UP);
    }

    @Override
    public int rounds() {
        return 9;
    }

    @Override
    public int warmUpRounds() {
        return 1;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        if (pulumi.hasNoOpPlugin()) measure(ResourceType.NO_OP, NO_OP_UP, NO_OP_PREVIEW, measurements);
        measure(ResourceType.CHANNEL, UP, PREVIEW, measurements);
    }

    private void measure(ResourceType kind, Metric up, Metric preview, Measurements measurements) throws IOException {
        PulumiStack stack = PulumiStack.create(1, kind, pulumi, ivs);
        ivs.resetCalls();
        measurements.add(up, stack.run("up", "--yes", "--skip-preview").seconds());
        measurements.add(preview, stack.preview().seconds());
    }

    @Override
    public void close() {
        ivs.close();
    }
}
