package com.pulumi.awsivs.provider.ivs.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.framework.resource.LiveState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** Tests the stream key in a channel's outputs. */
class ChannelStreamKeyTest extends StreamKeyCalls {

    @Test
    void refreshOfManyChannels_keysAreReadInBatches() throws Exception {
        var all = create(20);
        assertThat(readAtOnce(all))
                .isEqualTo(all.stream().map(LiveState::outputs).toList());
        assertThat(calls("BatchGetStreamKey") + calls("GetStreamKey")).isBetween(1L, 4L);
        assertThat(calls("ListStreamKeys")).isZero();
    }

    @Test
    void keyReset_newKeyIsRead() throws Exception {
        var all = create(3);
        var reset = all.get(1);
        deleteKey(reset.outputs());
        StreamKey now = createKey(reset.id());
        List<ChannelState> read = readAtOnce(all);
        assertThat(read.get(0)).isEqualTo(all.get(0).outputs());
        assertThat(read.get(1)).isEqualTo(reset.outputs().withStreamKey(now));
        assertThat(read.get(2)).isEqualTo(all.get(2).outputs());
        assertThat(calls("ListStreamKeys")).as("lookups").isOne();
    }

    /** A key is reset by deleting it and creating another one, and a refresh may run between the two calls. */
    @Test
    void keyDeleted_isListedInTheNextRefreshOnly() {
        var channel = create("c");
        deleteKey(channel.outputs());
        ChannelState first = read(channel);
        assertThat(first).isEqualTo(channel.outputs().withoutStreamKey(false));
        ChannelState second = read(new LiveState<>(channel.id(), channel.inputs(), first));
        assertThat(second).isEqualTo(channel.outputs().withoutStreamKey(true));
        long lookups = calls("ListStreamKeys");
        assertThat(read(new LiveState<>(channel.id(), channel.inputs(), second)))
                .isEqualTo(second);
        assertThat(calls("ListStreamKeys")).isEqualTo(lookups);
    }

    @Test
    void keyCreatedBetweenRefreshes_isFound() {
        var channel = create("c");
        deleteKey(channel.outputs());
        ChannelState without = read(channel);
        StreamKey now = createKey(channel.id());
        assertThat(read(new LiveState<>(channel.id(), channel.inputs(), without)))
                .isEqualTo(channel.outputs().withStreamKey(now));
    }

    /** CloudFormation creates channels without a key. */
    @Test
    void importedWithoutKey_refreshIsOneCall() {
        var channel = create("c");
        deleteKey(channel.outputs());
        ChannelState imported = imported(channel);
        assertThat(imported).isEqualTo(channel.outputs().withoutStreamKey(true));
        long before = ivs.emulator.calls().total();
        assertThat(read(new LiveState<>(channel.id(), channel.inputs(), imported)))
                .isEqualTo(imported);
        assertThat(ivs.emulator.calls().total() - before).as("GetChannel alone").isOne();
    }

    @Test
    void keyCreatedLater_isFoundByUpdate() {
        var channel = create("c");
        deleteKey(channel.outputs());
        var without = new LiveState<>(
                channel.id(), channel.inputs(), channel.outputs().withoutStreamKey(true));
        StreamKey now = createKey(channel.id());
        assertThat(channels.update(without, channel.inputs().withTags(Map.of("a", "b")), ivs.context())
                        .outputs())
                .isEqualTo(channel.outputs().withStreamKey(now));
    }

    @Test
    void compareStreamKeysOff_noKeyIsRead() throws Exception {
        var all = create(3);
        channels = resource(false);
        deleteKey(all.get(1).outputs());
        assertThat(readAtOnce(all))
                .isEqualTo(all.stream().map(LiveState::outputs).toList());
        assertThat(calls("BatchGetStreamKey") + calls("GetStreamKey") + calls("ListStreamKeys"))
                .isZero();
    }

    @Test
    void invalidKeyArnInState_keyIsListed() {
        var channel = create("c");
        ChannelState known = channel.outputs();
        ChannelState damaged = new ChannelState(
                known.arn(),
                known.ingestEndpoint(),
                known.playbackUrl(),
                known.srtEndpoint(),
                known.srtPassphrase(),
                "sk",
                "sk",
                null);
        assertThat(read(new LiveState<>(channel.id(), channel.inputs(), damaged)))
                .isEqualTo(known);
    }
}
