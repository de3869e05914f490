package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.IvsEmulator;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests two stacks that are deployed to one account at the same time. */
class ConcurrentStacksE2E {

    private final IvsEmulator ivs = IvsEmulator.start(EmulatorOptions.defaults().withRates(true));

    @AfterEach
    void stop() {
        ivs.close();
    }

    @Test
    @Tag("reliability:concurrent-stacks")
    void twoStacksAtOnce_shareTheRateLimitAndBothSucceed() {
        try (Stack one = Stack.of(YamlPrograms.channels("a", 40), ivs);
                Stack other = Stack.of(YamlPrograms.channels("b", 40), ivs)) {
            CompletableFuture<PulumiResult> up = CompletableFuture.supplyAsync(() -> one.up("--parallel", "64"));
            other.up("--parallel", "64").says("+ 41 created");
            up.join().says("+ 41 created");
            assertThat(ivs.state().total().channels()).isEqualTo(80);
            assertThat(ivs.calls().throttled("CreateChannel"))
                    .isLessThan(ivs.calls().of("CreateChannel") / 4);
        }
    }

    @Test
    @Tag("reliability:duplicate-key")
    void twoStacksWithTheSameKey_secondFailsWithTheImportLine() {
        String keys = "keys: { type: aws-ivs:PlaybackKeyPair, properties: { publicKeyMaterial: "
                + EcKeyPair.generate().yaml() + " } }\n";
        try (Stack one = Stack.of(keys, ivs);
                Stack other = Stack.of(keys, ivs)) {
            one.up();
            String arn = one.id("keys");
            other.tryUp()
                    .fails()
                    .says(
                            "ImportPlaybackKeyPair: Public key is already imported",
                            "(ConflictException, HTTP 409, request ",
                            "if another stack has this one, leave it out here",
                            "run: pulumi import aws-ivs:index:PlaybackKeyPair keys " + arn);
            other.destroy();
            one.expectNoChanges();
            assertThat(ivs.state().total().playbackKeyPairs()).isOne();
            one.destroy();
            assertThat(ivs.state().total().playbackKeyPairs()).isZero();
        }
    }
}
