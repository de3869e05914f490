package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Measures two concurrent deployments of 50 channels each in one account. Their rate limiters are independent of each other. */
final class ConcurrentDeployments implements Experiment {

    private static final int COUNT = 50;

    static final Metric THROTTLED = Metric.percent("two `up` at once, 50 channels each, throttled calls (429)")
            .atMost(5);
    static final Metric RATE_TIME = Metric.seconds("100 creates at the call rate of IVS");
    static final Metric TIME = Metric.seconds("two `up` at once, 50 channels each, until both have ended")
            .atMostTimes(1.2, RATE_TIME);

    private final PulumiCli pulumi;

    ConcurrentDeployments(PulumiCli pulumi) {
        this.pulumi = pulumi;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(THROTTLED, RATE_TIME, TIME);
    }

    @Override
    public int rounds() {
        return 2;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        try (BenchmarkEmulator ivs = BenchmarkEmulator.withRates()) {
            PulumiStack first = PulumiStack.create(COUNT, ResourceType.CHANNEL, pulumi, ivs);
            PulumiStack second = PulumiStack.create(COUNT, ResourceType.CHANNEL, pulumi, ivs);
            long start = System.nanoTime();
            CompletableFuture.allOf(up(first), up(second)).join();
            measurements.add(RATE_TIME, IvsRateLimit.minimumSeconds(2 * COUNT));
            measurements.add(TIME, ExternalCommand.secondsSince(start));
            measurements.add(THROTTLED, 100.0 * ivs.throttled() / ivs.calls());
        } catch (CompletionException failure) {
            throw new IOException(failure.getCause());
        }
    }

    private static CompletableFuture<Void> up(PulumiStack stack) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        stack.run("up", "--yes");
                    } catch (IOException failure) {
                        throw new CompletionException(failure);
                    }
                },
                runnable -> new Thread(runnable).start()); // the common pool of a small machine has only one thread
    }
}
