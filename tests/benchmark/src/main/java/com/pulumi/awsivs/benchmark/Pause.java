package com.pulumi.awsivs.benchmark;

import java.io.InterruptedIOException;

final class Pause {

    private Pause() {}

    static void milliseconds(long duration) throws InterruptedIOException {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
