package com.pulumi.awsivs.provider.ivs.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.framework.resource.LiveState;
import com.pulumi.awsivs.provider.ivs.EmulatedIvs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ivs.model.StreamKey;

/**
 * Tests the stream key in a channel's outputs with the real SDK and HTTP; the emulator responds slowly, so that reads
 * overlap.
 */
class ChannelStreamKeyTest {

    private static final ChannelState NOTHING = new ChannelState(null, null, null, null, null, null, null, null);

    private final EmulatedIvs ivs = new EmulatedIvs(EmulatorOptions.defaults().withLatency(Duration.ofMillis(30)));
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private ChannelResource channels = resource(true);

    @AfterEach
    void stop() {
        threads.shutdownNow();
        ivs.close();
    }

    /** Returns a resource of a plugin that has sent no call yet. */
    private ChannelResource resource(boolean compareStreamKeys) {
        AwsConfig config = ExampleConfigs.of("compareStreamKeys", compareStreamKeys);
        return new ChannelResource(ivs.clients.ivs(), config, "us-west-2");
    }

    private LiveState<ChannelArgs, ChannelState> create(String name) {
        ChannelArgs inputs =
                new ChannelArgs(name, "LOW", "STANDARD", false, false, null, null, null, "TS", null, false, Map.of());
        return channels.create(inputs, ivs.call());
    }

    private List<LiveState<ChannelArgs, ChannelState>> create(int count) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> create("c" + i))
                .toList();
    }

    private ChannelState read(LiveState<ChannelArgs, ChannelState> known) {
        return channels.read(known.id(), known.outputs(), ivs.call()).outputs();
    }

    private ChannelState imported(LiveState<ChannelArgs, ChannelState> channel) {
        return channels.read(channel.id(), NOTHING, ivs.call()).outputs();
    }

    private List<ChannelState> readAtOnce(List<LiveState<ChannelArgs, ChannelState>> all) throws Exception {
        List<ChannelState> results = new ArrayList<>();
        List<Callable<ChannelState>> reads = all.stream()
                .map(each -> (Callable<ChannelState>) () -> read(each))
                .toList();
        for (Future<ChannelState> result : threads.invokeAll(reads)) results.add(result.get());
        return results;
    }

    private void deleteKey(ChannelState outputs) {
        ivs.clients.client().deleteStreamKey(request -> request.arn(outputs.streamKeyArn()));
    }

    private StreamKey createKey(String channelArn) {
        return ivs.clients
                .client()
                .createStreamKey(request -> request.channelArn(channelArn))
                .streamKey();
    }

    private long calls(String operation) {
        return ivs.emulator.calls().of(operation);
    }

    private static InjectedFault denied(String operation) {
        return InjectedFault.response(operation, 403, "AccessDeniedException", "{\"message\":\"no\"}");
    }

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

    /** A key is reset by deleting it and creating another one, and a refresh may run between the two. */
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
        assertThat(channels.update(without, channel.inputs().withTags(Map.of("a", "b")), ivs.call())
                        .outputs())
                .isEqualTo(channel.outputs().withStreamKey(now));
    }

    @Test
    void keyReadsDenied_keysAreKept_withOneCallAndNoWarning() throws Exception {
        var all = create(30);
        ivs.emulator.faults().add(denied("BatchGetStreamKey"));
        ivs.emulator.faults().add(denied("GetStreamKey"));
        List<ChannelState> known = all.stream().map(LiveState::outputs).toList();
        assertThat(readAtOnce(all)).isEqualTo(known);
        assertThat(readAtOnce(all)).isEqualTo(known);
        assertThat(calls("BatchGetStreamKey")).isLessThanOrEqualTo(1);
        assertThat(calls("GetStreamKey")).isBetween(1L, 2L);
        assertThat(ivs.warnings).isEmpty();
    }

    @Test
    void batchDenied_keysAreReadSingly_withOneWarning() throws Exception {
        var all = create(4);
        ivs.emulator.faults().add(denied("BatchGetStreamKey"));
        deleteKey(all.get(2).outputs());
        StreamKey now = createKey(all.get(2).id());
        assertThat(readAtOnce(all).get(2)).isEqualTo(all.get(2).outputs().withStreamKey(now));
        readAtOnce(all);
        assertThat(ivs.warnings)
                .singleElement()
                .asString()
                .contains("ivs:BatchGetStreamKey", "compareStreamKeys: false");
    }

    @Test
    void listDenied_importsHaveNoKey_withOneCallAndOneWarning() throws Exception {
        var all = create(8);
        ivs.emulator.faults().add(denied("ListStreamKeys"));
        List<Callable<ChannelState>> imports = all.stream()
                .map(each -> (Callable<ChannelState>) () -> imported(each))
                .toList();
        for (Future<ChannelState> result : threads.invokeAll(imports)) {
            assertThat(result.get().streamKeyArn()).isNull();
            assertThat(result.get().hasNoStreamKey()).isNull();
        }
        assertThat(calls("ListStreamKeys")).isOne();
        assertThat(ivs.warnings)
                .containsExactly("Stream keys are not read: the role lacks ivs:ListStreamKeys or ivs:GetStreamKey."
                        + " streamKeyArn and streamKeyValue stay empty.");
    }

    /** Moto has channels but no stream keys, as other emulators do. */
    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void listUnsupported_importSucceeds_withAWarning(int status) {
        var channel = create("c");
        ivs.emulator.faults().add(InjectedFault.response("ListStreamKeys", status, "UnknownOperationException", "{}"));
        assertThat(imported(channel)).isEqualTo(channel.outputs().withStreamKey(null));
        assertThat(ivs.warnings)
                .containsExactly("Stream keys are not read: the endpoint does not know ListStreamKeys (HTTP " + status
                        + "). streamKeyArn and streamKeyValue stay empty.");
    }

    @Test
    void keyReadsUnsupported_refreshSucceeds() throws Exception {
        var all = create(3);
        for (String operation : List.of("BatchGetStreamKey", "GetStreamKey", "ListStreamKeys")) {
            ivs.emulator.faults().add(InjectedFault.response(operation, 404, "UnknownOperationException", "{}"));
        }
        assertThat(readAtOnce(all))
                .isEqualTo(all.stream().map(LiveState::outputs).toList());
        assertThat(ivs.warnings).isEmpty();
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
