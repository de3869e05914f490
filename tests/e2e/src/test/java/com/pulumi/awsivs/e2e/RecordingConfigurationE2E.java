package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.emulator.RecordingDefaults;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RecordingConfigurationE2E {

    private static final String CHANNEL = """
            channel:
              type: aws-ivs:Channel
              properties: { recordingConfigurationArn: "${recording.arn}" }
            """;

    private static String recording(String bucket, String more) {
        return """
                recording:
                  type: aws-ivs:RecordingConfiguration
                  properties:
                    destinationConfiguration: { s3: { bucketName: %s } }
                """.formatted(bucket) + more.indent(4);
    }

    /** Returns an emulator in which a channel can only refer to an ACTIVE recording configuration, as presumably at IVS. */
    private static IvsEmulator emulator(Duration setup, Clock clock) {
        return IvsEmulator.start(EmulatorOptions.defaults()
                .withExistingReferences(true)
                .withRecordingDefaults(RecordingDefaults.FILLED)
                .withRecordingSetup(setup)
                .withClock(clock));
    }

    private static int existing(IvsEmulator ivs) {
        return ivs.state().total().recordingConfigurations();
    }

    private static JsonNode live(Stack stack, String arn) {
        return stack.console()
                .call("GetRecordingConfiguration", "{\"arn\": \"" + arn + "\"}")
                .get("recordingConfiguration");
    }

    private static String usedByChannel(Stack stack) {
        return stack.console()
                .channel(stack.id("channel"))
                .path("recordingConfigurationArn")
                .asText();
    }

    @Test
    void create_waitsUntilActive_driftOfTagsIsRepaired_andServiceFilledValuesAreNoDifference() {
        try (IvsEmulator ivs = emulator(Duration.ofSeconds(3), Clock.systemUTC());
                Stack stack = Stack.of(recording("videos", "tags: { team: video }") + CHANNEL, ivs)) {
            stack.preview().succeeds().says("+ 3 to create");
            stack.up().says("waiting until IVS has set up recording to videos");
            String arn = stack.id("recording");
            assertThat(usedByChannel(stack)).isEqualTo(arn);
            assertThat(live(stack, arn).at("/thumbnailConfiguration/resolution").asText())
                    .isEqualTo("FULL_HD");
            assertThat(ivs.calls().of("CreateRecordingConfiguration")).isOne();
            stack.expectNoChanges();

            stack.console().tag(arn, "team", "audio");
            assertThat(stack.preview("--expect-no-changes").says("team").exitCode())
                    .isEqualTo(7);
            stack.up().says("~ 1 updated");
            assertThat(live(stack, arn).at("/tags/team").asText()).isEqualTo("video");

            stack.pulumi("state", "delete", "--yes", stack.urn("channel")).succeeds();
            stack.pulumi("state", "delete", "--yes", stack.urn("recording")).succeeds();
            stack.pulumi("import", "--yes", "--protect=false", "aws-ivs:index:RecordingConfiguration", "recording", arn)
                    .succeeds()
                    .says("bucketName: videos", "resolution: FULL_HD");
            stack.program(recording(
                    "videos",
                    "name: " + live(stack, arn).get("name").asText() + "\ntags: { team: video }\n"
                            + "thumbnailConfiguration: { resolution: FULL_HD }"));
            stack.expectNoChanges();
        }
    }

    @Test
    @Tag("reliability:recording-in-use")
    void replacementUnderAChannel_updatesTheChannel_andDeleteFirstIsExplained() {
        try (IvsEmulator ivs = emulator(Duration.ofMillis(100), Clock.systemUTC());
                Stack stack = Stack.of(recording("videos", "") + CHANNEL, ivs)) {
            stack.up();
            String first = stack.id("recording");

            stack.program(recording("others", "") + CHANNEL);
            stack.preview().succeeds().says("+-", "bucketName");
            stack.up().says("+-1 replaced");
            String second = stack.id("recording");
            assertThat(usedByChannel(stack)).isEqualTo(second).isNotEqualTo(first);
            assertThat(existing(ivs)).isOne();

            stack.config("pulumi:autonaming.mode", "verbatim");
            stack.program(recording("thirds", "") + CHANNEL);
            stack.tryUp()
                    .fails()
                    .says(
                            "The recording configuration is used by the channel " + stack.id("channel"),
                            "pulumi config set");
            stack.config(
                    "pulumi:autonaming.providers.aws-ivs.resources[\"aws-ivs:index:RecordingConfiguration\"].mode",
                    "default");
            stack.up().says("+-1 replaced");
            assertThat(usedByChannel(stack)).isEqualTo(stack.id("recording")).isNotEqualTo(second);
            assertThat(existing(ivs)).isOne();
            stack.destroy();
            assertThat(existing(ivs)).isZero();
        }
    }

    @Test
    @Tag("reliability:recording-setup")
    void waitInterruptedOrTimedOut_nextUpFinishes_andALostResponseIsWaitedFor() {
        AdjustableClock clock = new AdjustableClock();
        try (IvsEmulator ivs = emulator(Duration.ofHours(1), clock);
                Stack stack = Stack.of(recording("videos", "") + CHANNEL, ivs)) {
            PulumiProcess up = stack.startUp();
            PulumiProcess.waitUntil("the recording configuration is CREATING", () -> existing(ivs) == 1);
            up.interrupt();
            up.awaitResult().fails().says("the next `pulumi up` waits until IVS has set it up");
            String arn = stack.id("recording");
            stack.preview()
                    .succeeds()
                    .says("its state is CREATING", "~ aws-ivs:index:RecordingConfiguration: (update)");

            stack.program(recording("videos", "").stripTrailing() + "\n  options: { customTimeouts: { update: 2s } }\n"
                    + CHANNEL);
            stack.tryUp().fails().says("not finished within 2 s");
            assertThat(stack.id("recording")).isEqualTo(arn);

            clock.advance(Duration.ofHours(2));
            stack.up();
            assertThat(usedByChannel(stack)).isEqualTo(arn);
            stack.expectNoChanges();

            ivs.faults()
                    .add(InjectedFault.dropAfterCommit("CreateRecordingConfiguration")
                            .onCalls(1));
            stack.program(recording("others", "") + CHANNEL);
            PulumiProcess second = stack.startUp();
            PulumiProcess.waitUntil("both are in IVS", () -> existing(ivs) == 2);
            PulumiProcess.waitUntil(
                    "the found one is waited for", () -> second.output().contains("waiting until IVS has set up"));
            clock.advance(Duration.ofHours(2));
            second.awaitResult().succeeds();
            assertThat(existing(ivs)).isOne();
            stack.expectNoChanges();
        }
    }

    @Test
    @Tag("reliability:recording-failed")
    void setupFailed_isDeletedAndExplained_andALeftoverIsReplacedByOneUp() {
        try (IvsEmulator ivs = emulator(Duration.ofMillis(100), Clock.systemUTC());
                Stack stack = Stack.of(recording("elsewhere", "") + CHANNEL, ivs)) {
            ivs.recordingSetups().markUnusable("elsewhere");
            stack.tryUp()
                    .fails()
                    .says(
                            "IVS could not set up recording to the S3 bucket elsewhere",
                            "is in us-west-2",
                            "deleted again");
            assertThat(existing(ivs)).isZero();
            assertThat(stack.export().toString()).doesNotContain("CREATE_FAILED");

            InjectedFault denied = InjectedFault.response(
                    "DeleteRecordingConfiguration", 403, "AccessDeniedException", "{\"message\":\"no\"}");
            ivs.faults().add(denied);
            stack.tryUp()
                    .fails()
                    .says("It could not be deleted and is kept in the state", "ivs:DeleteRecordingConfiguration");
            String failed = stack.id("recording");
            ivs.faults().clear();
            ivs.recordingSetups().markUsable("elsewhere");

            stack.preview()
                    .succeeds()
                    .says(
                            "+-aws-ivs:index:RecordingConfiguration",
                            "The recording configuration is replaced, because its state is CREATE_FAILED");
            stack.up().says("1 replaced");
            assertThat(existing(ivs)).isOne();
            assertThat(usedByChannel(stack)).isEqualTo(stack.id("recording")).isNotEqualTo(failed);
            stack.expectNoChanges();
        }
    }

    /** A clock that a test advances. */
    private static final class AdjustableClock extends Clock {

        private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

        void advance(Duration time) {
            offset.updateAndGet(time::plus);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(offset.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
