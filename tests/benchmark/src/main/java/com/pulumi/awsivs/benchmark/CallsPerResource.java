package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/**
 * Counts the IVS calls that create, tag and delete one resource of a type, without drift detection, and those of a preview of many. {@link
 * CallsPerChange} counts those of channels.
 */
final class CallsPerResource implements Experiment {

    private static final int COUNT = 50;

    private final ResourceType type;
    private final Metric create;
    private final Metric tag;
    private final Metric delete;
    private final Metric preview;
    private final PulumiCli pulumi;
    private final BenchmarkEmulator ivs = BenchmarkEmulator.withRates();
    private final LazyValue<PulumiStack> many;

    /**
     * @param noun the resource in the names of the metrics
     * @param creates the maximum number of calls that create one
     * @param deletes the maximum number of calls that delete one
     * @param reads the maximum number of calls that a preview of 50 makes
     */
    CallsPerResource(ResourceType type, String noun, int creates, int deletes, int reads, PulumiCli pulumi) {
        this.type = type;
        this.create = Metric.calls("calls to create one " + noun).atMost(creates);
        this.tag = Metric.calls("calls to change a tag of one " + noun).atMost(1);
        this.delete = Metric.calls("calls to delete one " + noun).atMost(deletes);
        this.preview =
                Metric.calls("calls of `preview` of " + COUNT + ": " + noun).atMost(reads);
        this.pulumi = pulumi;
        this.many = new LazyValue<>(() -> {
            PulumiStack stack = PulumiStack.create(COUNT, type, pulumi, ivs);
            stack.run("up", "--yes", "--skip-preview");
            return stack;
        });
    }

    @Override
    public String name() {
        return "CallsPer" + type;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(create, tag, delete, preview);
    }

    @Override
    public int rounds() {
        return 2;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        PulumiStack stack = PulumiStack.create(1, type, pulumi, ivs);
        stack.config("aws-ivs:detectDrift", "false");
        measurements.add(create, callsOf(stack, "up"));
        stack.program(type.program(1) + "      tags:\n        team: live\n");
        measurements.add(tag, callsOf(stack, "up"));
        measurements.add(delete, callsOf(stack, "destroy"));

        PulumiStack unchanged = many.get();
        ivs.resetCalls();
        unchanged.preview();
        measurements.add(preview, ivs.calls());
    }

    private int callsOf(PulumiStack stack, String command) throws IOException {
        ivs.resetCalls();
        stack.run(command, "--yes", "--skip-preview");
        return ivs.calls();
    }

    @Override
    public void close() {
        ivs.close();
    }
}
