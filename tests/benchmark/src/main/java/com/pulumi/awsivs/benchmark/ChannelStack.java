package com.pulumi.awsivs.benchmark;

import java.io.IOException;

/** A deployed stack of unchanged channels, in an emulator of its own with the call rates of IVS. */
final class ChannelStack implements AutoCloseable {

    /** The number of channels that do not belong to the stack, in an account with others. */
    static final int OTHERS = 5_000;

    private final BenchmarkEmulator ivs = BenchmarkEmulator.withRates();
    private final LazyValue<PulumiStack> stack;

    private ChannelStack(int count, int othersBefore, int othersAfter, boolean comparesKeys, PulumiCli pulumi) {
        this.stack = new LazyValue<>(() -> {
            ivs.createChannels(count, count + othersBefore);
            PulumiStack one = PulumiStack.create(1, ResourceType.CHANNEL, pulumi, ivs);
            // Before the first deployment, because a refresh uses the configuration of the last one.
            if (!comparesKeys) one.config("aws-ivs:compareStreamKeys", "false");
            PulumiStack deployed = LargeStacks.addResources(one, count, ivs);
            ivs.createChannels(count, count + othersAfter);
            return deployed;
        });
    }

    /** Returns a stack whose stream keys are compared, as by default. */
    static ChannelStack withKeys(int count, PulumiCli pulumi) {
        return new ChannelStack(count, 0, 0, true, pulumi);
    }

    /** Returns a stack with {@code compareStreamKeys: false}. */
    static ChannelStack withoutKeys(int count, PulumiCli pulumi) {
        return new ChannelStack(count, 0, 0, false, pulumi);
    }

    /** Returns a stack whose channels are at the end of the account's list, after those of others. */
    static ChannelStack afterOthers(int count, PulumiCli pulumi) {
        return new ChannelStack(count, OTHERS, 0, true, pulumi);
    }

    /** Returns a stack whose channels are at the beginning of the account's list, before those of others. */
    static ChannelStack beforeOthers(int count, PulumiCli pulumi) {
        return new ChannelStack(count, 0, OTHERS, true, pulumi);
    }

    /** Runs a preview, and returns its duration in seconds. */
    double preview(String... options) throws IOException {
        PulumiStack deployed = stack.get();
        ivs.resetCalls();
        return deployed.preview(options).seconds();
    }

    int calls() {
        return ivs.calls();
    }

    int calls(String operation) {
        return ivs.calls(operation);
    }

    int throttled() throws IOException {
        return ivs.throttled();
    }

    @Override
    public void close() {
        ivs.close();
    }
}
