package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.IvsEmulator;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two pipelines at work on one account. */
class TwoAtOnceE2E {

    private final IvsEmulator ivs = IvsEmulator.start(EmulatorOptions.defaults().withRates(true));

    @AfterEach
    void stop() {
        ivs.close();
    }

    @Test
    void twoStacksShareTheQuotaAndBothFinishWithoutAStorm() {
        try (Stack one = Stack.of(Programs.channels("a", 40), ivs);
                Stack other = Stack.of(Programs.channels("b", 40), ivs)) {
            CompletableFuture<Run> up = CompletableFuture.supplyAsync(() -> one.up("--parallel", "64"));
            other.up("--parallel", "64").says("+ 41 created");
            up.join().says("+ 41 created");
            assertThat(ivs.state().total().channels()).isEqualTo(80);
            assertThat(ivs.calls().throttled("CreateChannel"))
                    .isLessThan(ivs.calls().of("CreateChannel") / 4);
        }
    }

    @Test
    void twoStacksThatDeclareTheSameKeyGetAClearAnswerAndNothingBreaks() {
        String keys = "keys: { type: aws-ivs:PlaybackKeyPair, properties: { publicKeyMaterial: "
                + Keys.make().yaml() + " } }\n";
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
            one.showsNoChanges();
            assertThat(ivs.state().total().playbackKeyPairs()).isOne();
            one.destroy();
            assertThat(ivs.state().total().playbackKeyPairs()).isZero();
        }
    }
}
