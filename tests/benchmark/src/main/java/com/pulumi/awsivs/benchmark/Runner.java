package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Runs all experiments round by round, so that a slow minute of the machine hits all of them alike. */
final class Runner {

    private final List<Experiment> experiments;
    private final int mostRounds;
    private final Measurements measurements = new Measurements();

    Runner(List<Experiment> experiments, int mostRounds) {
        this.experiments = experiments;
        this.mostRounds = mostRounds;
    }

    Measurements run() {
        experiments.forEach(experiment -> IntStream.range(0, experiment.warmUps())
                .forEach(round -> round(experiment, "warm-up", new Measurements())));
        int rounds = experiments.stream().mapToInt(this::rounds).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            for (Experiment experiment : experiments) {
                if (round < rounds(experiment)) round(experiment, "round " + (round + 1), measurements);
                if (round + 1 == rounds(experiment)) experiment.close(); // or its memory slows down the others
            }
        }
        return measurements;
    }

    private int rounds(Experiment experiment) {
        return Math.min(experiment.rounds(), mostRounds);
    }

    private static void round(Experiment experiment, String round, Measurements into) {
        long start = System.nanoTime();
        try {
            experiment.round(into);
        } catch (IOException | RuntimeException failure) {
            System.out.println(experiment.name() + " failed: " + failure.getMessage());
            experiment.figures().forEach(figure -> into.notMeasured(figure, "a run failed"));
        }
        System.out.printf("%-24s %-8s %5.1f s%n", experiment.name(), round, (System.nanoTime() - start) / 1e9);
    }
}
