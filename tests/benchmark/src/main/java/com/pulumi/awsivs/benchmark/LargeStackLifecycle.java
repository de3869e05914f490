package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures the life of a large stack without call rates: created, previewed, refreshed and destroyed once. */
final class LargeStackLifecycle implements Experiment {

    static final List<Integer> SIZES = List.of(1_000, 5_000);

    /** The maximum growth for five times the channels: five times, plus 30 % for noise. Quadratic growth would be 25 times. */
    private static final double LINEAR_GROWTH = 5 * 1.3;

    private enum Command {
        UP("up --yes --skip-preview"),
        PREVIEW("preview --expect-no-changes"),
        REFRESH("refresh --yes --skip-preview"),
        DESTROY("destroy --yes --skip-preview");

        private final String line;

        Command(String line) {
            this.line = line;
        }

        String[] arguments() {
            return (line + " --parallel 64").split(" ");
        }
    }

    private final int count;
    private final PulumiCli pulumi;

    LargeStackLifecycle(int count, PulumiCli pulumi) {
        this.count = count;
        this.pulumi = pulumi;
    }

    private static Metric time(int count, Command command) {
        return limited(count, command, Metric.seconds(name(count, command)));
    }

    private static Metric memory(int count, Command command) {
        return limited(count, command, Metric.megabytes(name(count, command) + ", peak memory of the plugin"));
    }

    private static String name(int count, Command command) {
        return "large stack: `" + command.name().toLowerCase(Locale.ROOT) + " --parallel 64` of " + count;
    }

    private static Metric limited(int count, Command command, Metric metric) {
        if (count == SIZES.get(0)) return metric;
        boolean isTime = metric.unit() == Unit.SECONDS;
        return metric.atMostTimes(LINEAR_GROWTH, isTime ? time(SIZES.get(0), command) : memory(SIZES.get(0), command));
    }

    @Override
    public List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        for (Command command : Command.values()) {
            metrics.add(time(count, command));
            metrics.add(memory(count, command));
        }
        return metrics;
    }

    @Override
    public int rounds() {
        return 1;
    }

    @Override
    public String name() {
        return "LargeStackLifecycle" + count;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        try (BenchmarkEmulator ivs = BenchmarkEmulator.withoutRates()) {
            PulumiStack stack = PulumiStack.create(count, ResourceType.CHANNEL, pulumi, ivs)
                    .withoutRateLimit()
                    .withoutCheckpoints();
            for (Command command : Command.values()) {
                PluginMonitor monitor = new PluginMonitor();
                var result = stack.run(monitor, command.arguments());
                measurements.add(time(count, command), result.seconds());
                monitor.peakMemory().ifPresent(value -> measurements.add(memory(count, command), value));
            }
        }
    }
}
