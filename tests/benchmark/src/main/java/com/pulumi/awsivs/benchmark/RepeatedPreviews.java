package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Repeats a preview of 200 channels, to find races in the batches of reads: they once made a preview fail, or send a call for each channel. */
final class RepeatedPreviews implements Experiment {

    private static final int COUNT = 200;
    private static final int RUNS = 40;
    private static final double MOST = 2;

    private final PulumiCli pulumi;
    private final String requestsPerSecond;
    private final Metric fewest;
    private final Metric most;
    private final BenchmarkEmulator ivs = BenchmarkEmulator.withoutRates();

    RepeatedPreviews(String requestsPerSecond, PulumiCli pulumi) {
        this.pulumi = pulumi;
        this.requestsPerSecond = requestsPerSecond;
        String runs =
                RUNS + " runs of `preview --parallel 64` of 200, `requestsPerSecond: " + requestsPerSecond + "`, ";
        this.fewest = Metric.calls(runs + "fewest calls");
        this.most = Metric.calls(runs + "most calls").atMostTimes(MOST, fewest);
    }

    @Override
    public List<Metric> metrics() {
        return List.of(fewest, most);
    }

    @Override
    public int rounds() {
        return 1;
    }

    @Override
    public String name() {
        return "RepeatedPreviews" + requestsPerSecond;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        PulumiStack one = PulumiStack.create(1, ResourceType.CHANNEL, pulumi, ivs);
        one.config("aws-ivs:requestsPerSecond", requestsPerSecond);
        PulumiStack stack = LargeStacks.addResources(one, COUNT, ivs);
        List<Integer> calls = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            ivs.resetCalls();
            stack.preview("--parallel", "64");
            calls.add(ivs.calls());
        }
        measurements.add(fewest, Collections.min(calls));
        measurements.add(most, Collections.max(calls));
    }

    @Override
    public void close() {
        ivs.close();
    }
}
