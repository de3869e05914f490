package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** A whole {@code pulumi up} that creates fifty channels, which IVS's rate of five creates a second rules. */
final class CreateFifty implements Experiment {

    private static final int COUNT = 50;

    static final Figure QUOTA = Figure.seconds("what the quota takes for 50 creates");
    static final Figure ENGINE = Figure.seconds("`up` that creates 50 channels, call rates off");
    static final Figure WHOLE = Figure.seconds("`up` that creates 50 channels");
    static final Figure BEYOND = Figure.seconds("`up` that creates 50 channels, less that with call rates off")
            .atMostTimes(1.15, QUOTA);
    static final Figure THROTTLED =
            Figure.calls("`up` that creates 50 channels, 429 answers").atMost(0);

    private final Pulumi pulumi;

    CreateFifty(Pulumi pulumi) {
        this.pulumi = pulumi;
    }

    @Override
    public List<Figure> figures() {
        return List.of(QUOTA, ENGINE, WHOLE, BEYOND, THROTTLED);
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        double engine;
        try (Ivs ivs = Ivs.withoutRates()) {
            engine = up(Stack.wanting(COUNT, Kind.CHANNEL, pulumi, ivs).unpaced());
        }
        measurements.add(ENGINE, engine);
        measurements.add(QUOTA, Quota.secondsFor(COUNT));
        try (Ivs ivs = Ivs.withRates()) {
            double whole = up(Stack.wanting(COUNT, Kind.CHANNEL, pulumi, ivs));
            measurements.add(WHOLE, whole);
            measurements.add(BEYOND, whole - engine);
            measurements.add(THROTTLED, ivs.throttled());
        }
    }

    private static double up(Stack stack) throws IOException {
        return stack.run("up", "--yes").seconds();
    }
}
