package com.pulumi.awsivs.benchmark;

import com.pulumi.awsivs.benchmark.ExternalCommand.CommandResult;
import java.io.IOException;
import java.util.List;

/** Does the same work with the provider and with an installed {@link Terraform}: creates 50 channels, and shows their drift. */
final class TerraformComparison implements Experiment {

    private static final int COUNT = 50;
    private static final String DRIFT = COUNT + " to ";

    private static final String CREATE = "50 channels are created";
    private static final String SEE = "drift of 50 channels is shown";
    private static final String MEMORY = ", peak memory of the plugin";

    static final Metric TERRAFORM_CREATE = Metric.seconds(CREATE + ", Terraform");
    static final Metric TERRAFORM_SEE = Metric.seconds(SEE + ", Terraform");
    static final Metric TERRAFORM_MEMORY = Metric.megabytes(SEE + MEMORY + ", Terraform");
    static final Metric PULUMI_CREATE = Metric.seconds(CREATE).atMostTimes(1, TERRAFORM_CREATE);
    static final Metric PULUMI_SEE = Metric.seconds(SEE).atMostTimes(1, TERRAFORM_SEE);
    static final Metric PULUMI_MEMORY = Metric.megabytes(SEE + MEMORY).atMostTimes(1, TERRAFORM_MEMORY);

    private final PulumiCli pulumi;

    TerraformComparison(PulumiCli pulumi) {
        this.pulumi = pulumi;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(TERRAFORM_CREATE, PULUMI_CREATE, TERRAFORM_SEE, PULUMI_SEE, TERRAFORM_MEMORY, PULUMI_MEMORY);
    }

    @Override
    public int rounds() {
        return 2;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        if (!Terraform.isInstalled()) {
            metrics().forEach(metric -> measurements.notMeasured(metric, "needs -Dbenchmark.terraform=…"));
            return;
        }
        terraform(measurements);
        pulumi(measurements);
    }

    private static void terraform(Measurements measurements) throws IOException {
        try (BenchmarkEmulator ivs = BenchmarkEmulator.withRates()) {
            Terraform terraform = Terraform.of(COUNT, ivs);
            System.out.println(terraform.versions());
            measurements.add(
                    TERRAFORM_CREATE,
                    terraform
                            .run(process -> {}, "apply", "-auto-approve", "-no-color")
                            .seconds());
            ivs.setAuthorized(false);
            ivs.resetCalls();
            PluginMonitor monitor = PluginMonitor.ofTerraform();
            measurements.add(TERRAFORM_SEE, seconds(terraform.run(monitor, "plan", "-no-color"), DRIFT + "change"));
            monitor.peakMemory().ifPresent(peak -> measurements.add(TERRAFORM_MEMORY, peak));
        }
    }

    private void pulumi(Measurements measurements) throws IOException {
        try (BenchmarkEmulator ivs = BenchmarkEmulator.withRates()) {
            PulumiStack stack = PulumiStack.create(COUNT, ResourceType.CHANNEL, pulumi, ivs);
            stack.program(ResourceType.CHANNEL
                    .program(COUNT)
                    .replaceAll("(?m)^( *)name: studio.*$", "$0\n$1authorized: true"));
            measurements.add(
                    PULUMI_CREATE, stack.run("up", "--yes", "--skip-preview").seconds());
            ivs.setAuthorized(false);
            ivs.resetCalls();
            PluginMonitor monitor = new PluginMonitor();
            measurements.add(PULUMI_SEE, seconds(stack.run(monitor, "preview"), DRIFT + "update"));
            monitor.peakMemory().ifPresent(peak -> measurements.add(PULUMI_MEMORY, peak));
        }
    }

    /** Returns the duration of a command that must show the drift. */
    private static double seconds(CommandResult result, String drift) throws IOException {
        if (!result.output().contains(drift)) throw new IOException("no \"" + drift + "\" in " + result.output());
        return result.seconds();
    }
}
