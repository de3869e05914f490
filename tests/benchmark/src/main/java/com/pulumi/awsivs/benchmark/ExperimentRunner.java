package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs one round of each experiment, then the next round of each, so that a temporarily slow machine affects all experiments alike. */
final class ExperimentRunner {

    /** The maximum duration of a round that is repeated. Longer experiments run once, so that the whole run ends within a quarter of an hour. */
    private static final double MAX_SECONDS_TO_REPEAT = 60;

    private final List<Experiment> experiments;
    private final int maxRounds;
    private final Measurements measurements = new Measurements();

    ExperimentRunner(List<Experiment> experiments, int maxRounds) {
        this.experiments = experiments;
        this.maxRounds = maxRounds;
    }

    Measurements run() {
        for (Experiment experiment : experiments) {
            for (int round = 0; round < experiment.warmUpRounds(); round++) runRound(experiment, new Measurements());
        }
        List<Experiment> running = new ArrayList<>(experiments);
        for (int round = 1; !running.isEmpty(); round++) {
            System.out.println("Round " + round);
            int current = round;
            running.removeIf(experiment -> runAndCloseLastRound(experiment, current));
        }
        return measurements;
    }

    /** Runs a round, and closes the experiment if it was the last one. Returns whether it was the last one. */
    private boolean runAndCloseLastRound(Experiment experiment, int round) {
        boolean repeatable = runRound(experiment, measurements);
        if (repeatable && round < Math.min(experiment.rounds(), maxRounds)) return false;
        experiment.close(); // its emulators and stacks would slow down the other experiments
        return true;
    }

    /** Runs a round. Returns whether it succeeded and was short enough to be repeated. */
    private static boolean runRound(Experiment experiment, Measurements into) {
        long start = System.nanoTime();
        boolean succeeded = true;
        try {
            experiment.round(into);
        } catch (IOException | RuntimeException failure) {
            System.out.println(experiment.name() + " failed: " + failure.getMessage());
            experiment.metrics().forEach(metric -> into.notMeasured(metric, "a run failed"));
            succeeded = false;
        }
        double seconds = ExternalCommand.secondsSince(start);
        System.out.printf("  %-28s %6.1f s%n", experiment.name(), seconds);
        return succeeded && seconds < MAX_SECONDS_TO_REPEAT;
    }
}
