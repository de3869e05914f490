package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs all experiments round by round, so that a slow minute of the machine hits all of them alike. */
final class Runner {

    /** What takes longer is not repeated: all of it has to end within a quarter of an hour. */
    private static final double LONG = 60;

    private final List<Experiment> experiments;
    private final int mostRounds;
    private final Measurements measurements = new Measurements();

    Runner(List<Experiment> experiments, int mostRounds) {
        this.experiments = experiments;
        this.mostRounds = mostRounds;
    }

    Measurements run() {
        for (Experiment experiment : experiments) {
            for (int round = 0; round < experiment.warmUps(); round++) isRepeatable(experiment, new Measurements());
        }
        List<Experiment> running = new ArrayList<>(experiments);
        for (int round = 1; !running.isEmpty(); round++) {
            System.out.println("Round " + round);
            int done = round;
            running.removeIf(experiment -> isOver(experiment, done));
        }
        return measurements;
    }

    private boolean isOver(Experiment experiment, int round) {
        boolean repeatable = isRepeatable(experiment, measurements);
        if (repeatable && round < Math.min(experiment.rounds(), mostRounds)) return false;
        experiment.close(); // or what it keeps slows down the others
        return true;
    }

    private static boolean isRepeatable(Experiment experiment, Measurements into) {
        long start = System.nanoTime();
        boolean succeeded = true;
        try {
            experiment.round(into);
        } catch (IOException | RuntimeException failure) {
            System.out.println(experiment.name() + " failed: " + failure.getMessage());
            experiment.figures().forEach(figure -> into.notMeasured(figure, "a run failed"));
            succeeded = false;
        }
        double seconds = Command.secondsSince(start);
        System.out.printf("  %-16s %6.1f s%n", experiment.name(), seconds);
        return succeeded && seconds < LONG;
    }
}
