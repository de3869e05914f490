package com.pulumi.awsivs.provider.ivs.channel;

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
import software.amazon.awssdk.services.ivs.model.StreamKey;

/** Base of tests of stream keys, with the real SDK and HTTP; the emulator responds slowly, so that reads overlap. */
abstract class StreamKeyCalls {

    static final ChannelState NOTHING = new ChannelState(null, null, null, null, null, null, null, null);

    final EmulatedIvs ivs = new EmulatedIvs(EmulatorOptions.defaults().withLatency(Duration.ofMillis(30)));
    final ExecutorService threads = Executors.newCachedThreadPool();
    ChannelResource channels = resource(true);

    @AfterEach
    void stop() {
        threads.shutdownNow();
        ivs.close();
    }

    /** Returns a resource of a plugin that has sent no call yet. */
    ChannelResource resource(boolean compareStreamKeys) {
        AwsConfig config = ExampleConfigs.of("compareStreamKeys", compareStreamKeys);
        return ExampleChannels.resource(ivs.clients, config);
    }

    LiveState<ChannelArgs, ChannelState> create(String name) {
        ChannelArgs inputs =
                new ChannelArgs(name, "LOW", "STANDARD", false, false, null, null, null, "TS", null, false, Map.of());
        return channels.create(inputs, ivs.context());
    }

    List<LiveState<ChannelArgs, ChannelState>> create(int count) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> create("c" + i))
                .toList();
    }

    ChannelState read(LiveState<ChannelArgs, ChannelState> known) {
        return channels.read(known.id(), known.outputs(), ivs.context()).outputs();
    }

    ChannelState imported(LiveState<ChannelArgs, ChannelState> channel) {
        return channels.read(channel.id(), NOTHING, ivs.context()).outputs();
    }

    List<ChannelState> readAtOnce(List<LiveState<ChannelArgs, ChannelState>> all) throws Exception {
        List<ChannelState> results = new ArrayList<>();
        List<Callable<ChannelState>> reads = all.stream()
                .map(each -> (Callable<ChannelState>) () -> read(each))
                .toList();
        for (Future<ChannelState> result : threads.invokeAll(reads)) results.add(result.get());
        return results;
    }

    void deleteKey(ChannelState outputs) {
        ivs.clients.client().deleteStreamKey(request -> request.arn(outputs.streamKeyArn()));
    }

    StreamKey createKey(String channelArn) {
        return ivs.clients
                .client()
                .createStreamKey(request -> request.channelArn(channelArn))
                .streamKey();
    }

    long calls(String operation) {
        return ivs.emulator.calls().of(operation);
    }

    static InjectedFault denied(String operation) {
        return InjectedFault.response(operation, 403, "AccessDeniedException", "{\"message\":\"no\"}");
    }
}
