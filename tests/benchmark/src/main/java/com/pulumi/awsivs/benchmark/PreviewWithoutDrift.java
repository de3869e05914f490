package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** A preview that does not compare with IVS: what drift detection costs is the difference from the one that does. */
final class PreviewWithoutDrift implements Experiment {

    private static final int COUNT = 1_000;

    static final Figure TIME = Figure.seconds("`preview` of 1000 unchanged channels, `detectDrift: false`");
    static final Figure CALLS = Figure.calls("`preview` of 1000 unchanged channels, `detectDrift: false`, calls")
            .atMost(0);

    private final Ivs ivs = Ivs.withRates();
    private final Prepared<Stack> stack;

    PreviewWithoutDrift(Pulumi pulumi) {
        stack = new Prepared<>(() -> {
            Stack one = Stack.wanting(1, Kind.CHANNEL, pulumi, ivs);
            one.config("aws-ivs:detectDrift", "false");
            return Population.grown(one, COUNT, ivs);
        });
    }

    @Override
    public List<Figure> figures() {
        return List.of(TIME, CALLS);
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        Stack channels = stack.get();
        ivs.rest();
        measurements.add(TIME, channels.preview().seconds());
        measurements.add(CALLS, ivs.calls());
    }

    @Override
    public void close() {
        ivs.close();
    }
}
