package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/**
 * A preview of a stack of one size, so that several of them show how time and memory grow with the channels. Call rates are
 * off: by them every time would be linear. What is ours is told by the processor time of the plugin's processes.
 */
final class Growth implements Experiment {

    static final List<Integer> SIZES = List.of(10, 100, 1_000, 5_000);

    /** Five times the channels may take five times as long, and a third more for noise; 25 would be quadratic. */
    private static final double LINEAR = 5 * 1.3;

    private static final int COMPARED = 1_000;

    private final Pulumi pulumi;
    private final int count;
    private final Ivs ivs = Ivs.withoutRates();
    private final Prepared<Stack> channels;
    private final Prepared<Stack> things;

    Growth(int count, Pulumi pulumi) {
        this.count = count;
        this.pulumi = pulumi;
        channels = new Prepared<>(() ->
                Population.grown(Stack.wanting(1, Kind.CHANNEL, pulumi, ivs).unpaced(), count, ivs));
        things = new Prepared<>(() -> Population.of(count, Kind.THING, pulumi, ivs));
    }

    static Figure time(int count) {
        return Figure.seconds("growth: `preview` of " + count + " channels, no call rates");
    }

    static Figure engineAlone(int count) {
        return Figure.seconds("growth: the same, Go plugin that does nothing, of " + count);
    }

    static Figure memory(int count) {
        Figure figure = Figure.megabytes("growth: peak memory of the plugin, " + count + " channels");
        return count > COMPARED ? figure.atMostTimes(LINEAR, memory(COMPARED)) : figure;
    }

    static Figure processor(int count) {
        Figure figure = Figure.seconds("growth: processor time of the plugin, " + count + " channels");
        return count > COMPARED ? figure.atMostTimes(LINEAR, processor(COMPARED)) : figure;
    }

    @Override
    public List<Figure> figures() {
        return List.of(time(count), engineAlone(count), memory(count), processor(count));
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public String name() {
        return "Growth" + count;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        if (pulumi.hasNothing()) {
            measurements.add(
                    engineAlone(count), things.get().preview("--parallel", "64").seconds());
        }
        PluginWatch watch = new PluginWatch();
        var ended = channels.get().preview(watch, "--parallel", "64");
        measurements.add(time(count), ended.seconds());
        watch.peakMemory().ifPresent(value -> measurements.add(memory(count), value));
        watch.processorTime().ifPresent(value -> measurements.add(processor(count), value));
    }

    @Override
    public void close() {
        ivs.close();
    }
}
