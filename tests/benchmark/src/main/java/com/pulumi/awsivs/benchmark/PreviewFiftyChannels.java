package com.pulumi.awsivs.benchmark;

import java.io.IOException;
import java.util.List;

/** Measures previews of 50 unchanged channels: duration and calls, alone and in an account with 5,000 others. */
final class PreviewFiftyChannels implements Experiment {

    private static final int COUNT = 50;

    static final Metric PARALLEL = Metric.seconds("`preview --parallel 64` of 50, `compareStreamKeys: false`");
    static final Metric PARALLEL_CALLS = Metric.calls(
                    "`preview --parallel 64` of 50, `compareStreamKeys: false`, calls")
            .atMost(3);
    static final Metric TIME =
            Metric.seconds("`preview` of 50, `compareStreamKeys: false`").atMost(1.3);
    static final Metric KEYS = Metric.seconds("`preview` of 50").atMost(1.8);
    static final Metric BATCHES =
            Metric.calls("`preview` of 50, BatchGetChannel").atMost(3);
    static final Metric PAGES = Metric.calls("`preview` of 50, ListChannels").atMost(1);
    static final Metric KEY_BATCHES =
            Metric.calls("`preview` of 50, BatchGetStreamKey").atMost(7);
    static final Metric OTHERS_LISTED_LAST = Metric.calls(
                    "`preview` of 50, in an account of 5,000 others that are listed after them, calls")
            .atMost(13); // the limits above, and two
    static final Metric OTHERS_LISTED_FIRST = Metric.calls(
                    "`preview` of 50, in an account of 5,000 others that are listed before them, calls")
            .atMost(16); // as 0.1.0 with keys, and two

    private final ChannelStack withoutKeys;
    private final ChannelStack withKeys;
    private final ChannelStack beforeOthers;
    private final ChannelStack afterOthers;

    PreviewFiftyChannels(PulumiCli pulumi) {
        withoutKeys = ChannelStack.withoutKeys(COUNT, pulumi);
        withKeys = ChannelStack.withKeys(COUNT, pulumi);
        beforeOthers = ChannelStack.beforeOthers(COUNT, pulumi);
        afterOthers = ChannelStack.afterOthers(COUNT, pulumi);
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                PARALLEL,
                PARALLEL_CALLS,
                TIME,
                KEYS,
                BATCHES,
                PAGES,
                KEY_BATCHES,
                OTHERS_LISTED_LAST,
                OTHERS_LISTED_FIRST);
    }

    @Override
    public int rounds() {
        return 3;
    }

    @Override
    public void round(Measurements measurements) throws IOException {
        measurements.add(PARALLEL, withoutKeys.preview("--parallel", "64"));
        measurements.add(PARALLEL_CALLS, withoutKeys.calls());
        measurements.add(TIME, withoutKeys.preview());
        measurements.add(KEYS, withKeys.preview());
        measurements.add(BATCHES, withKeys.calls("BatchGetChannel"));
        measurements.add(PAGES, withKeys.calls("ListChannels"));
        measurements.add(KEY_BATCHES, withKeys.calls("BatchGetStreamKey"));
        beforeOthers.preview();
        measurements.add(OTHERS_LISTED_LAST, beforeOthers.calls());
        afterOthers.preview();
        measurements.add(OTHERS_LISTED_FIRST, afterOthers.calls());
    }

    @Override
    public void close() {
        withoutKeys.close();
        withKeys.close();
        beforeOthers.close();
        afterOthers.close();
    }
}
