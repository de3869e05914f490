package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.CallCounter;
import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.IvsEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests batched reads of many channels, with the rate limits of IVS. */
class BatchedReadsE2E {

    private final IvsEmulator ivs = IvsEmulator.start(EmulatorOptions.defaults().withRates(true));

    @AfterEach
    void stop() {
        ivs.close();
    }

    @Test
    void sixtyChannels_previewReadsThemInFewBatches_withAnyParallelism() {
        try (Stack stack = Stack.of(YamlPrograms.channels("c", 60), ivs)) {
            stack.up("--parallel", "64").says("+ 61 created");
            assertThat(ivs.calls().of("CreateChannel"))
                    .isEqualTo(60 + ivs.calls().throttled("CreateChannel"));
            ivs.calls().reset();
            stack.preview("--parallel", "64", "--expect-no-changes").succeeds();
            CallCounter calls = ivs.calls();
            assertThat(calls.of("BatchGetChannel")).isBetween(2L, 3L);
            assertThat(calls.of("BatchGetStreamKey")).isBetween(2L, 3L);
            assertThat(calls.of("GetChannel")).isLessThanOrEqualTo(1);
            assertThat(calls.of("GetStreamKey")).isLessThanOrEqualTo(1);
            assertThat(calls.total())
                    .isEqualTo(calls.of("BatchGetChannel")
                            + calls.of("GetChannel")
                            + calls.of("ListChannels")
                            + calls.of("BatchGetStreamKey")
                            + calls.of("GetStreamKey"));
            assertThat(calls.of("ListChannels")).isLessThanOrEqualTo(1);
            assertThat(calls.throttled("BatchGetChannel") + calls.throttled("BatchGetStreamKey"))
                    .isZero();
            ivs.calls().reset();
            stack.preview("--parallel", "8", "--expect-no-changes").succeeds();
            assertThat(calls.of("BatchGetChannel") + calls.of("GetChannel"))
                    .as("reads of channels, which are 8 without reading ahead")
                    .isBetween(2L, 5L);
            assertThat(calls.of("ListChannels")).isOne();
            stack.destroy("--parallel", "64");
            assertThat(ivs.state().total().channels()).isZero();
        }
    }
}
