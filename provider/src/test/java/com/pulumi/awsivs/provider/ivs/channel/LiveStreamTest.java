package com.pulumi.awsivs.provider.ivs.channel;

import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.framework.check.AutonamingOptions;
import com.pulumi.awsivs.provider.framework.check.TagPolicy;
import com.pulumi.awsivs.provider.framework.lifecycle.Lifecycle;
import com.pulumi.awsivs.provider.framework.lifecycle.State;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.EmulatedIvs;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests updates and deletes of live channels. */
class LiveStreamTest {

    private final EmulatedIvs ivs = new EmulatedIvs();
    private final Lifecycle<?, ?> lifecycle =
            Lifecycle.of(ExampleChannels.resource(ivs.clients), TagPolicy.NONE, ivs.service, true);

    @AfterEach
    void stop() {
        ivs.close();
    }

    private Properties checked(State old, Properties program) {
        return lifecycle
                .check(
                        old.inputs(),
                        program,
                        new AutonamingOptions(AutonamingOptions.Mode.UNSET, "", "live", "0123456789"))
                .inputs();
    }

    private State live(Properties program, int reconnects) {
        State none = new State("", Properties.NONE, Properties.NONE);
        State created = lifecycle.create(checked(none, program), ivs.context());
        ivs.emulator.streams().start(created.id(), reconnects, Duration.ZERO);
        ivs.emulator.calls().reset();
        return created;
    }

    private ProviderException failure(Runnable verb) {
        var failure = catchThrowableOfType(RuntimeException.class, verb::run);
        return (ProviderException) ivs.service.translate(failure);
    }

    private State update(State old, Properties program, RequestContext call) {
        return lifecycle.update(old, checked(old, program), List.of(), call);
    }

    private long stops() {
        return ivs.emulator.calls().of("StopStream");
    }

    @Test
    void updateOfLiveChannel_errorNamesStartTimeAndRemedy() {
        State channel = live(object("name", "n"), 0);
        ProviderException failure = failure(() -> update(channel, object("name", "m"), ivs.context()));
        assertThat(failure.kind()).isEqualTo(ErrorKind.CONFLICT);
        assertThat(failure.getMessage())
                .matches(
                        "The channel is live since 20\\S+Z\\. Stop its encoder, or set stopLiveStream: true on the channel and"
                                + " run pulumi up again \\(UpdateChannel: Channel: \\S+ is currently online"
                                + " \\(ConflictException, HTTP 409, request \\S+\\)\\)");
        assertThat(stops()).isZero();
    }

    @Test
    void deleteOfLiveChannel_errorSaysToDeployTheSettingFirst() {
        State channel = live(object("name", "n"), 0);
        assertThat(failure(() -> lifecycle.delete(channel, ivs.context())))
                .hasMessageContaining("The channel is live since 20")
                .hasMessageContaining(
                        "Stop its encoder, or set stopLiveStream: true on the channel and deploy that with"
                                + " pulumi up before it is deleted");
        assertThat(stops()).isZero();
    }

    @Test
    void stopAllowed_streamIsStopped_andTheUpdateSucceeds() {
        State channel = live(object("name", "n"), 0);
        State updated = update(channel, object("name", "m", "stopLiveStream", true), ivs.context());
        assertThat(stops()).isOne();
        assertThat(updated.properties().get("name")).isEqualTo(text("m"));
        ivs.emulator.streams().start(channel.id());
        State deployed = new State(
                updated.id(), checked(channel, object("name", "m", "stopLiveStream", true)), updated.properties());
        lifecycle.delete(deployed, ivs.context());
        assertThat(ivs.emulator.state().total().channels()).isZero();
    }

    @Test
    void encoderReconnects_streamIsStoppedAgain() {
        State channel = live(object("name", "n", "stopLiveStream", true), 1);
        lifecycle.delete(channel, ivs.context());
        assertThat(stops()).isEqualTo(2);
        assertThat(ivs.emulator.state().total().channels()).isZero();
    }

    @Test
    @Tag("reliability:encoder-reconnects")
    void encoderReconnectsUntilTimeout_isReported() {
        State channel = live(object("name", "n", "stopLiveStream", true), 1_000);
        ProviderException failure = failure(() -> lifecycle.delete(channel, ivs.endingAfter(Duration.ofSeconds(1))));
        assertThat(failure.kind()).isEqualTo(ErrorKind.TIMED_OUT);
        assertThat(failure.getMessage())
                .matches(
                        "the channel's live stream continues: it was stopped \\d+ times, and its encoder reconnected each"
                                + " time\\. Stop the encoder and run pulumi up again, or allow more time by the resource"
                                + " option customTimeouts");
    }

    @Test
    void onlyTheSettingChanges_streamIsNotStopped() {
        State channel = live(object("name", "n"), 0);
        update(channel, object("name", "n", "stopLiveStream", true), ivs.context());
        assertThat(ivs.emulator.calls().total()).isZero();
    }

    @Test
    void tagsOfLiveChannel_areUpdated() {
        State channel = live(object("name", "n"), 0);
        update(channel, object("name", "n", "tags", object("a", "b")), ivs.context());
        assertThat(ivs.emulator.calls().of("TagResource")).isOne();
        assertThat(stops()).isZero();
    }

    @Test
    void otherConflict_messageOfIvsIsReported() {
        State channel = live(object("name", "n"), 0);
        ivs.emulator.streams().end(channel.id());
        ivs.emulator
                .faults()
                .add(com.pulumi.awsivs.emulator.InjectedFault.response(
                        "UpdateChannel", 409, "ConflictException", "{\"message\": \"something else\"}"));
        assertThat(failure(() -> update(channel, object("name", "m"), ivs.context()))
                        .getMessage())
                .matches("UpdateChannel: something else \\(ConflictException, HTTP 409, request \\S+\\)");
    }

    @Test
    void getStreamDenied_errorNamesThePermission() {
        State channel = live(object("name", "n"), 0);
        ivs.emulator
                .faults()
                .add(com.pulumi.awsivs.emulator.InjectedFault.response(
                        "GetStream", 403, "AccessDeniedException", "{}"));
        assertThat(failure(() -> lifecycle.delete(channel, ivs.context())))
                .hasMessageEndingWith(
                        ". The channel may be live: to see that, the role needs the permission ivs:GetStream" + " on "
                                + channel.id());
    }

    @Test
    void liveUpdateAccepted_streamIsNotStopped() {
        try (EmulatedIvs other = new EmulatedIvs(EmulatorOptions.defaults().withLiveUpdates(true))) {
            var channels = ExampleChannels.resource(other.clients);
            var lenient = Lifecycle.of(channels, TagPolicy.NONE, other.service, true);
            State channel =
                    lenient.create(checked(new State("", Properties.NONE, Properties.NONE), object()), other.context());
            other.emulator.streams().start(channel.id());
            Properties now = checked(channel, object("authorized", true, "stopLiveStream", true));
            lenient.update(channel, now, List.of(), other.context());
            assertThat(other.emulator.streams().isLive(channel.id())).isTrue();
        }
    }
}
