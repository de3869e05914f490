package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** The most memory that the plugin's process ever holds while a thousand channels are refreshed. */
final class RefreshMemory implements Experiment {

    private static final int COUNT = 1_000;

    static final Figure PEAK =
            Figure.megabytes("peak memory, `refresh` of 1000 channels").atMost(100);
    static final Figure TIME = Figure.seconds("`refresh` of 1000 channels");

    private final Ivs ivs = Ivs.withRates();
    private final Prepared<Stack> stack;

    RefreshMemory(Pulumi pulumi) {
        stack = new Prepared<>(() -> Population.of(COUNT, Kind.CHANNEL, pulumi, ivs));
    }

    @Override
    public List<Figure> figures() {
        return List.of(PEAK, TIME);
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        Stack channels = stack.get();
        ivs.rest();
        PluginWatch watch = new PluginWatch();
        var ended = channels.run(watch, "refresh", "--yes", "--skip-preview", "--parallel", "64");
        measurements.add(TIME, ended.seconds());
        watch.peakMemory().ifPresent(memory -> measurements.add(PEAK, memory));
    }

    @Override
    public void close() {
        ivs.close();
    }
}
