package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** Measures the calls of a preview of 50 playback restriction policies, which one list contains. */
final class PreviewPolicies implements Experiment {

    private static final int COUNT = 50;

    /** A first read may be sent alone before the others arrive. */
    static final Metric CALLS =
            Metric.calls("`preview` of 50 playback restriction policies, calls").atMost(2);

    private final BenchmarkEmulator ivs = BenchmarkEmulator.withRates();
    private final LazyValue<PulumiStack> stack;

    PreviewPolicies(PulumiCli pulumi) {
        stack = new LazyValue<>(() -> {
            PulumiStack policies = PulumiStack.create(COUNT, ResourceType.PLAYBACK_RESTRICTION_POLICY, pulumi, ivs);
            policies.run("up", "--yes", "--skip-preview");
            return policies;
        });
    }

    @Override
    public List<Metric> metrics() {
        return List.of(CALLS);
    }

    @Override
    public int rounds() {
        return 2;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        PulumiStack policies = stack.get();
        ivs.resetCalls();
        policies.preview();
        measurements.add(CALLS, ivs.calls());
    }

    @Override
    public void close() {
        ivs.close();
    }
}
