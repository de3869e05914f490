package com.pulumi.awsivs.benchmark;

/** The rate limit of IVS: five calls per second of each channel operation, after a burst of five calls, as in the emulator. */
final class IvsRateLimit {

    private static final double CALLS_A_SECOND = 5;
    private static final double BURST = 5;
    private static final int CHANNELS_A_BATCH = 50;

    private IvsRateLimit() {}

    /** Returns the minimum time in seconds for this number of calls of one operation. */
    static double minimumSeconds(int calls) {
        return Math.max(0, calls - BURST) / CALLS_A_SECOND;
    }

    /** Returns the time in seconds of this number of calls that are evenly spaced, as batches are. */
    static double seconds(int calls) {
        return calls / CALLS_A_SECOND;
    }

    /** Returns the minimum number of calls to read this number of channels. */
    static int batchReads(int channels) {
        return (channels + CHANNELS_A_BATCH - 1) / CHANNELS_A_BATCH;
    }
}
