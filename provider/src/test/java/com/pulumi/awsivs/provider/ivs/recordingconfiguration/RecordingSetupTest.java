package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.example.FakeRequestContext;
import com.pulumi.awsivs.provider.framework.resource.IncompleteResourceException;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.ivs.EmulatedIvs;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationArgs.Destination;
import com.pulumi.awsivs.provider.ivs.recordingconfiguration.RecordingConfigurationArgs.S3;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecordingSetupTest {

    private static final RecordingConfigurationArgs ARGS =
            new RecordingConfigurationArgs(new Destination(new S3("videos")), "r", 0, null, null, Map.of("a", "1"));

    private final FakeRequestContext context = new FakeRequestContext();
    private final FakeClock clock = new FakeClock(context);
    private final EmulatedIvs ivs = new EmulatedIvs(EmulatorOptions.defaults()
            .withRecordingSetup(Duration.ofSeconds(40))
            .withClock(clock));

    /** Clients without rate limits, so that a context records only the waits for the setup. */
    private final RawClients clients = new RawClients(
            ExampleConfigs.of(
                    "accessKey",
                    "AKIAIOSFODNN7EXAMPLE",
                    "secretKey",
                    "secret",
                    "requestsPerSecond",
                    0,
                    "endpoint",
                    ivs.emulator.endpoint().toString()),
            "us-west-2",
            Map.of());

    private final RecordingConfigurationResource resource =
            new RecordingConfigurationResource(clients.ivs(), clients.session(), clock);

    @AfterEach
    void stop() {
        clients.close();
        ivs.close();
    }

    private int existing() {
        return ivs.emulator.state().total().recordingConfigurations();
    }

    private static ThrownBy thrownBy(Runnable work) {
        return new ThrownBy(work);
    }

    private record ThrownBy(Runnable work) {
        IncompleteResourceException incomplete() {
            return catchThrowableOfType(IncompleteResourceException.class, work::run);
        }
    }

    private LiveState<RecordingConfigurationArgs, RecordingConfigurationState> unfinished() {
        return begun(thrownBy(() -> resource.create(ARGS, FakeRequestContext.endingOnWait(ErrorKind.CANCELLED)))
                .incomplete());
    }

    private static LiveState<RecordingConfigurationArgs, RecordingConfigurationState> begun(
            IncompleteResourceException incomplete) {
        return new LiveState<>(
                incomplete.live().id(),
                (RecordingConfigurationArgs) incomplete.live().inputs(),
                (RecordingConfigurationState) incomplete.live().outputs());
    }

    @Test
    @Tag("reliability:recording-setup")
    void create_waitsUntilActive_withGrowingIntervalsAndRareReports() {
        var created = resource.create(ARGS, context);

        assertThat(created.outputs().state()).isEqualTo("ACTIVE");
        assertThat(context.pauses().subList(0, 4))
                .containsExactly(
                        Duration.ofMillis(500),
                        Duration.ofMillis(750),
                        Duration.ofMillis(1125),
                        Duration.ofNanos(1_687_500_000));
        assertThat(context.pauses()).last().isEqualTo(Duration.ofSeconds(5));
        assertThat(context.statuses())
                .containsExactly(
                        "waiting until IVS has set up recording to videos: CREATING for 1 s",
                        "waiting until IVS has set up recording to videos: CREATING for 2 s",
                        "waiting until IVS has set up recording to videos: CREATING for 4 s",
                        "waiting until IVS has set up recording to videos: CREATING for 10 s",
                        "waiting until IVS has set up recording to videos: CREATING for 20 s",
                        "waiting until IVS has set up recording to videos: CREATING for 35 s");
        assertThat(ivs.emulator.calls().of("CreateRecordingConfiguration")).isOne();
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "TIMED_OUT"})
    @Tag("reliability:recording-setup")
    void waitCancelledOrTimedOut_keepsTheResourceAsCreating(ErrorKind kind) {
        var failure = thrownBy(() -> resource.create(ARGS, FakeRequestContext.endingOnWait(kind)))
                .incomplete();
        assertThat(begun(failure).outputs().state()).isEqualTo("CREATING");
        assertThat(failure.reasons(ivs.service))
                .containsExactly("the request is over. Its state was CREATING; it is kept, and the next `pulumi up`"
                        + " waits until IVS has set it up");
    }

    @Test
    @Tag("reliability:recording-setup")
    void readDeniedDuringTheWait_keepsTheResourceAndNamesThePermission() {
        ivs.emulator
                .faults()
                .add(InjectedFault.response(
                        "GetRecordingConfiguration", 403, "AccessDeniedException", "{\"message\":\"no\"}"));
        var failure = thrownBy(() -> resource.create(ARGS, context)).incomplete();
        assertThat(failure.reasons(ivs.service)).singleElement().asString().contains("ivs:GetRecordingConfiguration");
        assertThat(failure.live().id()).contains("recording-configuration/");
    }

    @Test
    void resourceNotVisibleAtOnce_isStillWaitedFor() {
        ivs.emulator
                .faults()
                .add(InjectedFault.response(
                                "GetRecordingConfiguration", 404, "ResourceNotFoundException", "{\"message\":\"\"}")
                        .onCalls(1, 2, 3));
        assertThat(resource.create(ARGS, context).outputs().state()).isEqualTo("ACTIVE");
    }

    @Test
    void resourceDeletedDuringTheWait_endsTheWait() {
        ivs.emulator
                .faults()
                .add(InjectedFault.response(
                        "GetRecordingConfiguration", 404, "ResourceNotFoundException", "{\"message\":\"\"}"));
        assertThat(thrownBy(() -> resource.create(ARGS, context)).incomplete()).isNotNull();
        assertThat(ivs.emulator.calls().of("GetRecordingConfiguration")).isEqualTo(4);
    }

    @Test
    @Tag("reliability:recording-setup")
    void updateOfAnUnfinishedResource_setsTagsAndWaits() {
        var old = unfinished();
        var updated = resource.update(old, ARGS.withTags(Map.of("a", "2")), context);
        assertThat(updated.outputs().state()).isEqualTo("ACTIVE");
        assertThat(updated.inputs().tags()).containsExactly(Map.entry("a", "2"));
        assertThat(existing()).isOne();
    }

    @Test
    void readOfAnUnfinishedResource_saysThatTheNextUpWaits() {
        String arn = unfinished().id();
        var failure = thrownBy(() -> resource.read(arn, new RecordingConfigurationState(arn, "CREATING"), context))
                .incomplete();
        assertThat(failure.reasons(ivs.service))
                .containsExactly("its state is CREATING: the next `pulumi up` waits until IVS has set it up");
    }

    @Test
    @Tag("reliability:recording-setup")
    void lostCreateThatIsFound_isWaitedFor() {
        String arn = unfinished().id();
        assertThat(resource.adopt(arn, new RecordingConfigurationState("", ""), context)
                        .outputs()
                        .state())
                .isEqualTo("ACTIVE");
        assertThat(context.pauses()).isNotEmpty();
    }

    @Test
    @Tag("reliability:recording-failed")
    void setupFailed_deletesTheResourceAndExplains() {
        ivs.emulator.recordingSetups().markUnusable("videos");
        assertThat(catchThrowableOfType(ProviderException.class, () -> resource.create(ARGS, context))
                        .getMessage())
                .isEqualTo(
                        "IVS could not set up recording to the S3 bucket videos (CREATE_FAILED), and gives no reason."
                                + " Check that the bucket exists, is in us-west-2 and belongs to the account of the recording"
                                + " configuration (aws s3api get-bucket-location --bucket videos), and that the role which deploys"
                                + " may call s3:GetBucketLocation, iam:CreateServiceLinkedRole, iam:AttachRolePolicy and"
                                + " iam:PutRolePolicy. The recording configuration was deleted again; then run `pulumi up`");
        assertThat(existing()).isZero();
    }

    @Test
    @Tag("reliability:recording-failed")
    void setupFailedAndDeleteFails_keepsTheResourceAsFailed() {
        ivs.emulator.recordingSetups().markUnusable("videos");
        ivs.emulator
                .faults()
                .add(InjectedFault.response(
                        "DeleteRecordingConfiguration", 403, "AccessDeniedException", "{\"message\":\"no\"}"));
        var failure = thrownBy(() -> resource.create(ARGS, context)).incomplete();
        assertThat(begun(failure).outputs().state()).isEqualTo("CREATE_FAILED");
        assertThat(failure.reasons(ivs.service))
                .singleElement()
                .asString()
                .startsWith("IVS could not set up recording to the S3 bucket videos")
                .contains("It could not be deleted and is kept in the state: DeleteRecordingConfiguration: ")
                .endsWith(". The next `pulumi up` replaces it");
        assertThat(resource.defect(begun(failure))).isNotNull();
    }

    @Test
    @Tag("reliability:recording-failed")
    void setupFailsAfterAnInterruptedCreate_isReportedByReadAndUpdate_andReplaces() {
        var old = unfinished();
        ivs.emulator.recordingSetups().markUnusable("videos");
        var failed = thrownBy(() -> resource.update(old, ARGS, context)).incomplete();
        assertThat(begun(failed).outputs().state()).isEqualTo("CREATE_FAILED");
        var read =
                thrownBy(() -> resource.read(old.id(), old.outputs(), context)).incomplete();
        assertThat(read.reasons(ivs.service))
                .singleElement()
                .asString()
                .endsWith("The next `pulumi up` replaces the recording configuration");
        assertThat(resource.defect(begun(read))).isNotNull();
        assertThat(resource.defect(old)).isNull();
        assertThat(existing()).isOne();
    }

    /** The time of a test: a start, and all waits of a request. */
    private static final class FakeClock extends java.time.Clock {

        private final FakeRequestContext context;

        FakeClock(FakeRequestContext context) {
            this.context = context;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH.plus(context.pauses().stream().reduce(Duration.ZERO, Duration::plus));
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public java.time.Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
