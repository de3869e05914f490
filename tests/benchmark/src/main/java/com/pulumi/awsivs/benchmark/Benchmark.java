package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Measures everything, prints one table, and writes it with its plots into docs/benchmarks. */
final class Benchmark {

    /** Only the experiments whose name contains this; results then stay in target. */
    private static final String ONLY = System.getProperty("benchmark.only", "");

    private static final int MOST_ROUNDS = Integer.getInteger("benchmark.rounds", Integer.MAX_VALUE);

    private Benchmark() {}

    /** Exits by itself in any case: the emulators' threads would keep Java waiting. */
    public static void main(String[] arguments) {
        try {
            measure();
            System.exit(0);
        } catch (IOException | RuntimeException | Error failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static void measure() throws IOException {
        Repository.clean();
        Pulumi pulumi = Pulumi.withBothPlugins();
        List<Experiment> experiments = experiments(pulumi).stream()
                .filter(experiment -> experiment.name().contains(ONLY))
                .toList();
        Measurements measurements = new Runner(experiments, MOST_ROUNDS).run();
        List<Outcome> outcomes = experiments.stream()
                .flatMap(experiment -> experiment.figures().stream())
                .map(figure -> Outcome.of(figure, measurements))
                .toList();
        Report report = new Report(Machine.here(pulumi), outcomes);
        System.out.println(report.markdown());
        report.write(
                ONLY.isEmpty() ? Repository.ROOT.resolve("docs/benchmarks") : Repository.TARGET.resolve("results"));
    }

    private static List<Experiment> experiments(Pulumi pulumi) throws IOException {
        List<Experiment> all = new ArrayList<>(List.of(
                new PluginStart(),
                new FirstCreate(),
                new OneChannel(pulumi),
                new RefreshMemory(pulumi),
                new PluginSize(),
                new CallsOfOne(pulumi),
                new PreviewOfMany(50, pulumi),
                new PreviewOfMany(1_000, pulumi),
                new PreviewWithoutDrift(pulumi),
                new CreateFifty(pulumi),
                new TwoEngines(pulumi)));
        for (int size : Growth.SIZES) all.add(new Growth(size, pulumi));
        return all;
    }
}
