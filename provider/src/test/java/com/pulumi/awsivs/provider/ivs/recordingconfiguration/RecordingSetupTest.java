package com.pulumi.awsivs.provider.ivs.recordingconfiguration;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.example.FakeRequestContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the wait until a recording configuration is active, and what is kept when the wait ends before. */
final class RecordingSetupTest extends RecordingSetupTestBase {

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
        String waiting = "waiting until IVS has set up recording to videos";
        assertThat(context.statuses()).containsExactly(waiting, waiting, waiting, waiting, waiting, waiting, "");
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
}
