package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** A preview of many unchanged channels: how long it takes, and how often it calls IVS. */
final class PreviewOfMany implements Experiment {

    private final Figure engineAlone;
    private final Figure atBest;
    private final Figure time;
    private final Figure calls;
    private final Figure throttled;
    private final Figure defaultTime;
    private final Figure defaultCalls;

    private final Pulumi pulumi;
    private final int count;
    private final Ivs ivs = Ivs.withRates();
    private final Prepared<Stack> channels;
    private final Prepared<Stack> things;

    PreviewOfMany(int count, Pulumi pulumi) {
        this.count = count;
        this.pulumi = pulumi;
        channels = new Prepared<>(() -> Population.of(count, Kind.CHANNEL, pulumi, ivs));
        things = new Prepared<>(() -> Population.of(count, Kind.THING, pulumi, ivs));
        String wide = "`preview --parallel 64` of " + count + " unchanged";
        String usual = "`preview` of " + count + " unchanged channels";
        int parallelism = 4 * Runtime.getRuntime().availableProcessors(); // the engine's default
        engineAlone = Figure.seconds(wide + ", Go plugin that does nothing");
        atBest = Figure.seconds(wide + ", at best: the longer of that and of the quota");
        time = Figure.seconds(wide + " channels").atMostTimes(1.5, atBest);
        calls = Figure.calls(wide + " channels, calls").atMost(1.3 * Quota.readsOf(count));
        throttled = Figure.calls(wide + " channels, 429 answers").atMost(0);
        defaultTime = Figure.seconds(usual);
        defaultCalls = Figure.calls(usual + ", calls").atMost(Math.ceil((double) count / parallelism));
    }

    @Override
    public List<Figure> figures() {
        return List.of(engineAlone, atBest, time, calls, throttled, defaultTime, defaultCalls);
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public String name() {
        return "PreviewOf" + count;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        if (pulumi.hasNothing()) {
            double alone = preview(things.get(), "--parallel", "64");
            measurements.add(engineAlone, alone);
            measurements.add(atBest, Math.max(alone, Quota.secondsFor(Quota.readsOf(count))));
        }
        measurements.add(time, preview(channels.get(), "--parallel", "64"));
        measurements.add(calls, ivs.calls());
        measurements.add(throttled, ivs.throttled());
        measurements.add(defaultTime, preview(channels.get()));
        measurements.add(defaultCalls, ivs.calls());
    }

    private double preview(Stack stack, String... options) throws IOException {
        ivs.rest();
        return stack.preview(options).seconds();
    }

    @Override
    public void close() {
        ivs.close();
    }
}
