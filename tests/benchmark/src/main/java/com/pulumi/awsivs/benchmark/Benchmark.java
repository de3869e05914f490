package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the experiments, prints their results, and writes the report into docs/benchmarks. */
final class Benchmark {

    /** A part of the names of the experiments to run. If it is not empty, the report is written into the target folder. */
    private static final String ONLY = System.getProperty("benchmark.only", "");

    private static final Path REPORT_FOLDER = ProjectPaths.ROOT.resolve("docs/benchmarks");

    private static final int MAX_ROUNDS = Integer.getInteger("benchmark.rounds", Integer.MAX_VALUE);

    private Benchmark() {}

    /** Runs the benchmark. Calls System.exit, because the threads of the emulators would keep the process alive. */
    public static void main(String[] arguments) {
        try {
            if (Boolean.getBoolean("benchmark.redraw")) Report.writeCharts(REPORT_FOLDER);
            else measure();
            System.exit(0);
        } catch (IOException | RuntimeException | Error failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private static void measure() throws IOException {
        ProjectPaths.clean();
        PulumiCli pulumi = PulumiCli.withPlugins();
        List<Experiment> experiments = experiments(pulumi).stream()
                .filter(experiment -> experiment.name().contains(ONLY))
                .toList();
        Measurements measurements = new ExperimentRunner(experiments, MAX_ROUNDS).run();
        List<MetricResult> results = experiments.stream()
                .flatMap(experiment -> experiment.metrics().stream())
                .map(metric -> MetricResult.of(metric, measurements))
                .toList();
        Report report = new Report(MachineInfo.here(pulumi), results);
        System.out.println(report.markdown());
        report.write(ONLY.isEmpty() ? REPORT_FOLDER : ProjectPaths.TARGET.resolve("results"));
    }

    private static List<Experiment> experiments(PulumiCli pulumi) throws IOException {
        List<Experiment> all = new ArrayList<>(List.of(
                new PluginStartup(),
                new FirstChannelCreate(),
                new SingleChannelCommands(pulumi),
                new RefreshMemory(1_000, 100, pulumi),
                new RefreshMemory(5_000, 130, pulumi),
                new PluginSize(),
                new CallsPerChange(pulumi),
                new PreviewFiftyChannels(pulumi),
                new PreviewThousandChannels(pulumi),
                new CallsPerResource(
                        ResourceType.PLAYBACK_RESTRICTION_POLICY, "playback restriction policy", 1, 1, 2, pulumi),
                new CallsPerResource(ResourceType.RECORDING_CONFIGURATION, "recording configuration", 2, 1, 50, pulumi),
                new CallsPerResource(
                        ResourceType.CHANNEL_WITH_STREAM_KEY, "channel with its stream key", 1, 2, 18, pulumi),
                new PreviewWithoutDriftDetection(pulumi),
                new CreateFiftyChannels(pulumi),
                new ConcurrentDeployments(pulumi),
                new TerraformComparison(pulumi),
                new RepeatedPreviews("0", pulumi),
                new RepeatedPreviews("40", pulumi)));
        for (int size : LargeStackLifecycle.SIZES) all.add(new LargeStackLifecycle(size, pulumi));
        for (int size : PreviewScaling.SIZES) all.add(new PreviewScaling(size, pulumi));
        return all;
    }
}
