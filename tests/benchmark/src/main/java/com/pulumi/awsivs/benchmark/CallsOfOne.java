package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/**
 * How often IVS is called to change one channel. Drift detection is off, so that what is counted is the change alone: with
 * it, each command reads each channel once before, and those reads are gathered by fifty.
 */
final class CallsOfOne implements Experiment {

    static final Figure CREATE = Figure.calls("calls to create one channel").atMost(1);
    static final Figure UPDATE = Figure.calls("calls to update one channel").atMost(1);
    static final Figure TAG =
            Figure.calls("calls to change a tag of one channel").atMost(1);
    static final Figure DELETE = Figure.calls("calls to delete one channel").atMost(1);

    private final Pulumi pulumi;
    private final Ivs ivs = Ivs.withRates();

    CallsOfOne(Pulumi pulumi) {
        this.pulumi = pulumi;
    }

    @Override
    public List<Figure> figures() {
        return List.of(CREATE, UPDATE, TAG, DELETE);
    }

    @Override
    public int rounds() {
        return 2;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        Stack stack = Stack.wanting(1, Kind.CHANNEL, pulumi, ivs);
        stack.config("aws-ivs:detectDrift", "false");
        measurements.add(CREATE, callsOf(stack, "up"));
        stack.program(Kind.CHANNEL.program(1) + "      latencyMode: NORMAL\n");
        measurements.add(UPDATE, callsOf(stack, "up"));
        stack.program(Kind.CHANNEL.program(1) + "      latencyMode: NORMAL\n      tags:\n        team: live\n");
        measurements.add(TAG, callsOf(stack, "up"));
        measurements.add(DELETE, callsOf(stack, "destroy"));
    }

    private int callsOf(Stack stack, String command) throws IOException {
        ivs.rest();
        stack.run(command, "--yes", "--skip-preview");
        return ivs.calls();
    }

    @Override
    public void close() {
        ivs.close();
    }
}
