package com.pulumi.awsivs.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class BenchmarkEmulatorTest {

    @Test
    void createChannels_isFasterThanTheCallRate_andNotThrottled() throws IOException {
        try (BenchmarkEmulator ivs = BenchmarkEmulator.withRates()) {
            long start = System.nanoTime();
            assertThat(ivs.createChannels(0, 100)).hasSize(100);
            assertThat(ExternalCommand.secondsSince(start)).isLessThan(IvsRateLimit.minimumSeconds(100));
            assertThat(ivs.throttled()).isZero();
            ivs.resetCalls();
            assertThat(ivs.calls()).isZero();
        }
    }

    @Test
    void minimumSeconds_countsFromTheBurst() {
        assertThat(IvsRateLimit.minimumSeconds(5)).isZero();
        assertThat(IvsRateLimit.minimumSeconds(20)).isEqualTo(3);
        assertThat(IvsRateLimit.minimumSeconds(50)).isEqualTo(9);
        assertThat(IvsRateLimit.batchReads(50)).isEqualTo(1);
        assertThat(IvsRateLimit.batchReads(51)).isEqualTo(2);
    }
}
