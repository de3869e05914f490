package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** Measures a whole {@code pulumi up} that creates 50 channels. Most of the time is due to the rate limit of IVS, five creates per second. */
final class CreateFiftyChannels implements Experiment {

    private static final int COUNT = 50;

    static final Metric CALL_RATE_TIME = Metric.seconds("50 creates at the call rate of IVS");
    static final Metric WITHOUT_CALL_RATES = Metric.seconds("`up` that creates 50 channels, call rates off");
    static final Metric WITH_CALL_RATES = Metric.seconds("`up` that creates 50 channels");
    static final Metric DIFFERENCE = Metric.seconds("`up` that creates 50 channels, minus the same with call rates off")
            .atMostTimes(1.15, CALL_RATE_TIME);
    static final Metric THROTTLED =
            Metric.calls("`up` that creates 50 channels, throttled calls (429)").atMost(0);

    private final PulumiCli pulumi;

    CreateFiftyChannels(PulumiCli pulumi) {
        this.pulumi = pulumi;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(CALL_RATE_TIME, WITHOUT_CALL_RATES, WITH_CALL_RATES, DIFFERENCE, THROTTLED);
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        double withoutCallRates;
        try (BenchmarkEmulator ivs = BenchmarkEmulator.withoutRates()) {
            withoutCallRates = up(
                    PulumiStack.create(COUNT, ResourceType.CHANNEL, pulumi, ivs).withoutRateLimit());
        }
        measurements.add(WITHOUT_CALL_RATES, withoutCallRates);
        measurements.add(CALL_RATE_TIME, IvsRateLimit.minimumSeconds(COUNT));
        try (BenchmarkEmulator ivs = BenchmarkEmulator.withRates()) {
            double withCallRates = up(PulumiStack.create(COUNT, ResourceType.CHANNEL, pulumi, ivs));
            measurements.add(WITH_CALL_RATES, withCallRates);
            measurements.add(DIFFERENCE, withCallRates - withoutCallRates);
            measurements.add(THROTTLED, ivs.throttled());
        }
    }

    private static double up(PulumiStack stack) throws IOException {
        return stack.run("up", "--yes").seconds();
    }
}
