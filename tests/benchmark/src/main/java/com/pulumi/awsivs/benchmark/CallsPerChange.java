package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/**
 * Counts the IVS calls that create, update, tag and delete one channel. Drift detection is off, because it reads each channel before each
 * command, in batches of 50, and these reads would be counted, too.
 */
final class CallsPerChange implements Experiment {

    static final Metric CREATE = Metric.calls("calls to create one channel").atMost(1);
    static final Metric UPDATE = Metric.calls("calls to update one channel").atMost(1);
    static final Metric TAG =
            Metric.calls("calls to change a tag of one channel").atMost(1);
    static final Metric DELETE = Metric.calls("calls to delete one channel").atMost(1);

    private final PulumiCli pulumi;
    private final BenchmarkEmulator ivs = BenchmarkEmulator.withRates();

    CallsPerChange(PulumiCli pulumi) {
        this.pulumi = pulumi;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(CREATE, UPDATE, TAG, DELETE);
    }

    @Override
    public int rounds() {
        return 2;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        PulumiStack stack = PulumiStack.create(1, ResourceType.CHANNEL, pulumi, ivs);
        stack.config("aws-ivs:detectDrift", "false");
        measurements.add(CREATE, callsOf(stack, "up"));
        stack.program(ResourceType.CHANNEL.program(1) + "      latencyMode: NORMAL\n");
        measurements.add(UPDATE, callsOf(stack, "up"));
        stack.program(ResourceType.CHANNEL.program(1) + "      latencyMode: NORMAL\n      tags:\n        team: live\n");
        measurements.add(TAG, callsOf(stack, "up"));
        measurements.add(DELETE, callsOf(stack, "destroy"));
    }

    private int callsOf(PulumiStack stack, String command) throws IOException {
        ivs.resetCalls();
        stack.run(command, "--yes", "--skip-preview");
        return ivs.calls();
    }

    @Override
    public void close() {
        ivs.close();
    }
}
