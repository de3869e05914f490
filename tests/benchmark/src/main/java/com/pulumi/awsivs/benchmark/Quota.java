package com.pulumi.awsivs.benchmark;

/** What IVS allows: five calls a second of each operation on channels, after a burst of five as the emulator has it. */
final class Quota {

    private static final double CALLS_A_SECOND = 5;
    private static final double BURST = 5;
    private static final int CHANNELS_A_BATCH = 50;

    private Quota() {}

    /** The least time in which so many calls of one operation can be made. */
    static double secondsFor(int calls) {
        return Math.max(0, calls - BURST) / CALLS_A_SECOND;
    }

    /** The fewest calls by which so many channels can be read. */
    static int readsOf(int channels) {
        return (channels + CHANNELS_A_BATCH - 1) / CHANNELS_A_BATCH;
    }
}
