package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Two people deploy fifty channels each, at the same time, in one account: neither knows of the other's calls. */
final class TwoEngines implements Experiment {

    private static final int COUNT = 50;

    static final Figure THROTTLED = Figure.percent("two `up` at once, 50 channels each, calls answered with 429")
            .atMost(5);
    static final Figure TIME = Figure.seconds("two `up` at once, 50 channels each, until both are done");

    private final Pulumi pulumi;

    TwoEngines(Pulumi pulumi) {
        this.pulumi = pulumi;
    }

    @Override
    public List<Figure> figures() {
        return List.of(THROTTLED, TIME);
    }

    @Override
    public int rounds() {
        return 2;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        try (Ivs ivs = Ivs.withRates()) {
            Stack one = Stack.wanting(COUNT, Kind.CHANNEL, pulumi, ivs);
            Stack other = Stack.wanting(COUNT, Kind.CHANNEL, pulumi, ivs);
            long start = System.nanoTime();
            CompletableFuture.allOf(up(one), up(other)).join();
            measurements.add(TIME, Command.secondsSince(start));
            measurements.add(THROTTLED, 100.0 * ivs.throttled() / ivs.calls());
        } catch (CompletionException failure) {
            throw new IOException(failure.getCause());
        }
    }

    private static CompletableFuture<Void> up(Stack stack) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        stack.run("up", "--yes");
                    } catch (IOException failure) {
                        throw new CompletionException(failure);
                    }
                },
                runnable -> new Thread(runnable).start()); // the common pool of a small machine has one thread
    }
}
