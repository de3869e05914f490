package com.pulumi.awsivs.provider.ivs.stream;

import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.emulator.StreamHealth;
import com.pulumi.awsivs.provider.framework.ErrorKind;
import com.pulumi.awsivs.provider.framework.ProviderException;
import com.pulumi.awsivs.provider.framework.function.FunctionHandler;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.EmulatedIvs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the functions that read live streams against the emulator. */
class StreamFunctionsTest {

    private final EmulatedIvs ivs = new EmulatedIvs();

    @AfterEach
    void stop() {
        ivs.close();
    }

    @Test
    void liveChannel_everyMemberIsReturned() {
        Instant before = Instant.now().minusSeconds(5);
        var channel = ivs.clients.creating().createChannel(c -> c.name("live")).channel();
        ivs.emulator.streams().start(channel.arn());
        ivs.emulator.streams().setHealth(channel.arn(), StreamHealth.STARVING);
        Properties stream = call("getStream", object("channelArn", channel.arn()));
        assertThat(stream.get("live")).isEqualTo(new Value.Flag(true));
        assertThat(text(stream, "channelArn")).isEqualTo(channel.arn());
        assertThat(text(stream, "state")).isEqualTo("LIVE");
        assertThat(text(stream, "health")).isEqualTo("STARVING");
        assertThat(text(stream, "streamId")).matches("st-[a-zA-Z0-9]{23}");
        assertThat(text(stream, "playbackUrl")).isEqualTo(channel.playbackUrl());
        assertThat(Instant.parse(text(stream, "startTime"))).isBetween(before, before.plusSeconds(60));
        assertThat(stream.get("viewerCount")).isInstanceOf(Value.Number.class);
    }

    @Test
    void channelThatIsNotLive_isNoErrorAndHasNothingElse() {
        String arn = channels(1).get(0);
        Properties notLive = object("live", false, "channelArn", arn);
        assertThat(call("getStream", object("channelArn", arn))).isEqualTo(notLive);
        ivs.emulator.streams().start(arn);
        assertThat(call("getStream", object("channelArn", arn)).get("live")).isEqualTo(new Value.Flag(true));
        ivs.emulator.streams().end(arn);
        assertThat(call("getStream", object("channelArn", arn))).isEqualTo(notLive);
    }

    /** The enum of states has OFFLINE, although IVS is documented to return an error for such a channel. */
    @Test
    void streamInStateOffline_isNotLive() {
        String arn = channels(1).get(0);
        respond("GetStream", "{\"stream\":{\"channelArn\":\"" + arn + "\",\"state\":\"OFFLINE\",\"viewerCount\":0}}");
        assertThat(call("getStream", object("channelArn", arn))).isEqualTo(object("live", false, "channelArn", arn));
    }

    @Test
    void viewersNotCountedInTime_countIsAbsent() {
        String arn = channels(1).get(0);
        String stream = "{\"channelArn\":\"" + arn + "\",\"state\":\"LIVE\",\"viewerCount\":-1}";
        respond("GetStream", "{\"stream\":" + stream + "}");
        assertThat(call("getStream", object("channelArn", arn)))
                .isEqualTo(object("live", true, "channelArn", arn, "state", "LIVE"));
        respond("ListStreams", "{\"streams\":[" + stream + "]}");
        assertThat(streams(object())).containsExactly(object("channelArn", arn, "state", "LIVE"));
    }

    @Test
    void channelThatDoesNotExist_isAnError() {
        String absent = "arn:aws:ivs:us-west-2:123456789012:channel/absent";
        var failure =
                catchThrowableOfType(RuntimeException.class, () -> call("getStream", object("channelArn", absent)));
        ProviderException translated = (ProviderException) ivs.service.translate(failure);
        assertThat(translated.kind()).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(translated).hasMessageContaining("GetStream").hasMessageContaining(absent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"studio", "arn:aws:ivs:us-west-2:123456789012:stream-key/a", "arn:aws:ivs:eu-west-1:1:channel/a"
            })
    void argumentThatIsNoChannelOfTheRegion_isRejected(String arn) {
        assertThat(failures("getStream", object("channelArn", arn)))
                .singleElement()
                .asString()
                .startsWith("'" + arn + "' is ");
        assertThat(failures("getStream", object("channelArn", secret(arn))))
                .containsExactly("channelArn is not the ARN of a channel in us-west-2");
    }

    @Test
    void manyLiveChannels_everyPageIsRead() {
        List<String> arns = channels(130);
        arns.forEach(ivs.emulator.streams()::start);
        ivs.emulator.calls().reset();
        assertThat(streams(object()).stream().map(stream -> text(stream, "channelArn")))
                .containsExactlyInAnyOrderElementsOf(arns);
        assertThat(ivs.emulator.calls().of("ListStreams")).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(StreamHealth.class)
    void healthFilter_onlyStreamsOfThatHealthAreReturned(StreamHealth health) {
        Map<StreamHealth, String> arns = new EnumMap<>(StreamHealth.class);
        for (StreamHealth each : StreamHealth.values()) {
            String arn = channels(1).get(0);
            arns.put(each, arn);
            ivs.emulator.streams().start(arn);
            ivs.emulator.streams().setHealth(arn, each);
        }
        Properties stream = streams(object("filterByHealth", health.name())).get(0);
        assertThat(streams(object("filterByHealth", health.name()))).hasSize(1);
        assertThat(text(stream, "channelArn")).isEqualTo(arns.get(health));
        assertThat(text(stream, "health")).isEqualTo(health.name());
        assertThat(stream.entries().keySet())
                .containsExactlyInAnyOrder("channelArn", "streamId", "state", "health", "startTime", "viewerCount");
        assertThat(streams(object())).hasSize(3);
    }

    @Test
    void noLiveChannel_listIsEmpty() {
        channels(1);
        assertThat(streams(object())).isEmpty();
    }

    @Test
    void healthThatDoesNotExist_errorNamesTheValues() {
        assertThat(failures("getStreams", object("filterByHealth", "STARVED")))
                .singleElement()
                .asString()
                .startsWith("must be one of HEALTHY, STARVING, UNKNOWN, but is ");
    }

    private void respond(String operation, String body) {
        ivs.emulator.faults().clear();
        ivs.emulator.faults().add(InjectedFault.response(operation, 200, "", body));
    }

    private List<String> channels(int count) {
        List<String> arns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = "c" + i;
            arns.add(ivs.clients
                    .creating()
                    .createChannel(channel -> channel.name(name))
                    .channel()
                    .arn());
        }
        return arns;
    }

    private List<Properties> streams(Properties arguments) {
        return Objects.requireNonNull(call("getStreams", arguments).get("streams")).children().stream()
                .map(Properties.class::cast)
                .toList();
    }

    private static String text(Properties properties, String name) {
        return ((Value.Text) Objects.requireNonNull(properties.get(name))).value();
    }

    private Properties call(String name, Properties arguments) {
        assertThat(failures(name, arguments)).isEmpty();
        return invocation(name).call(arguments, ivs.context());
    }

    private List<String> failures(String name, Properties arguments) {
        return invocation(name).check(arguments).stream()
                .map(failure -> failure.reason())
                .toList();
    }

    private FunctionHandler<?, ?> invocation(String name) {
        return FunctionHandler.of(Objects.requireNonNull(ivs.service.functions().get("aws-ivs:index:" + name)));
    }
}
