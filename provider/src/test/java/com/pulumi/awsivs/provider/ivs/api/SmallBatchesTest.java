package com.pulumi.awsivs.provider.ivs.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.aws.throttle.RateLimit;
import com.pulumi.awsivs.provider.framework.example.FakeRequestContext;
import org.junit.jupiter.api.Test;

class SmallBatchesTest {

    private final FakeRequestContext context = new FakeRequestContext();

    private void send(int batches, int size, Double requestsPerSecond) {
        SmallBatches small = new SmallBatches(RateLimit.of(5).configured(requestsPerSecond));
        for (int i = 0; i < batches; i++) small.add(size, context);
    }

    @Test
    void manySmallBatches_areReportedOnce() {
        send(125, 8, 5.0);
        assertThat(context.warnings())
                .containsExactly(
                        "The comparison of stream keys takes most of the time: each call reads 8 of up to 50 keys, because the"
                                + " engine has no more reads in progress. Add --parallel 64 to the command, or skip the"
                                + " comparison with compareStreamKeys: false in the provider's configuration (pulumi config"
                                + " set aws-ivs:compareStreamKeys false).");
    }

    @Test
    void fewSmallBatches_largeOnes_andNoRateLimit_areNotReported() {
        send(7, 8, 5.0);
        send(125, 40, 5.0);
        send(125, 8, 0.0);
        assertThat(context.warnings()).isEmpty();
    }
}
