package com.pulumi.awsivs.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class IvsTest {

    @Test
    void isFilledFasterThanItsCallRatesAllow() throws IOException {
        try (Ivs ivs = Ivs.withRates()) {
            long start = System.nanoTime();
            assertThat(ivs.fill(0, 100)).hasSize(100);
            assertThat(Command.secondsSince(start)).isLessThan(Quota.secondsFor(100));
            assertThat(ivs.throttled()).isZero();
            ivs.rest();
            assertThat(ivs.calls()).isZero();
        }
    }

    @Test
    void theQuotaCountsFromTheBurst() {
        assertThat(Quota.secondsFor(5)).isZero();
        assertThat(Quota.secondsFor(20)).isEqualTo(3);
        assertThat(Quota.secondsFor(50)).isEqualTo(9);
        assertThat(Quota.readsOf(50)).isEqualTo(1);
        assertThat(Quota.readsOf(51)).isEqualTo(2);
    }
}
