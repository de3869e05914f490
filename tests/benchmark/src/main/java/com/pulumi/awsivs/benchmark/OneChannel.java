package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** Whole commands of the CLI for one channel, beside the same for one Thing of a plugin in Go that does nothing. */
final class OneChannel implements Experiment {

    static final Figure NOTHING_UP = Figure.seconds("first `up --skip-preview` of one, Go plugin that does nothing");
    static final Figure NOTHING_PREVIEW = Figure.seconds("`preview` of one unchanged, Go plugin that does nothing");
    static final Figure UP =
            Figure.seconds("first `up --skip-preview` of one channel").atMostTimes(1.6, NOTHING_UP);
    static final Figure PREVIEW =
            Figure.seconds("`preview` of one unchanged channel").atMostTimes(1.8, NOTHING_PREVIEW);

    private final Pulumi pulumi;
    private final Ivs ivs = Ivs.withRates();

    OneChannel(Pulumi pulumi) {
        this.pulumi = pulumi;
    }

    @Override
    public List<Figure> figures() {
        return List.of(NOTHING_PREVIEW, PREVIEW, NOTHING_UP, UP);
    }

    @Override
    public int rounds() {
        return 9;
    }

    @Override
    public int warmUps() {
        return 1;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        if (pulumi.hasNothing()) measure(Kind.THING, NOTHING_UP, NOTHING_PREVIEW, measurements);
        measure(Kind.CHANNEL, UP, PREVIEW, measurements);
    }

    private void measure(Kind kind, Figure up, Figure preview, Measurements measurements) throws IOException {
        Stack stack = Stack.wanting(1, kind, pulumi, ivs);
        ivs.rest();
        measurements.add(up, stack.run("up", "--yes", "--skip-preview").seconds());
        measurements.add(preview, stack.preview().seconds());
    }

    @Override
    public void close() {
        ivs.close();
    }
}
