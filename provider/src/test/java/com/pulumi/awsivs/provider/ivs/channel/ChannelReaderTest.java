package com.pulumi.awsivs.provider.ivs.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.InjectedFault;
import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.aws.config.AwsConfig;
import com.pulumi.awsivs.provider.aws.error.AwsCallException;
import com.pulumi.awsivs.provider.framework.RequestContext;
import com.pulumi.awsivs.provider.ivs.EmulatedIvs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.model.Channel;

/** Tests concurrent reads with real threads, SDK and HTTP; the emulator responds slowly, so that reads overlap. */
class ChannelReaderTest {

    private static final String NONE = "arn:aws:ivs:us-west-2:123456789012:channel/AAAAAAAAAAAA";

    private final EmulatedIvs ivs = new EmulatedIvs(EmulatorOptions.defaults().withLatency(Duration.ofMillis(50)));
    private final ChannelReader reader = new ChannelReader(ivs.clients.ivs());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        ivs.close();
    }

    private List<String> channels(int count) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> ivs.clients
                        .client()
                        .createChannel(channel -> channel.name("channel-" + i))
                        .channel()
                        .arn())
                .toList();
    }

    /** Reads the channels at once and returns each ARN that was read, or the failure. */
    private List<Object> readAtOnce(List<String> arns) throws Exception {
        return atOnce(arns.stream()
                .map(arn -> (Callable<Object>) () -> {
                    Throwable[] failure = new Throwable[1];
                    Channel[] channel = new Channel[1];
                    failure[0] = catchThrowable(() -> channel[0] = reader.read(arn, ivs.context()));
                    return failure[0] == null ? channel[0].arn() : failure[0];
                })
                .toList());
    }

    /** Reads the channels as the engine does on two cores: eight at a time. */
    private List<String> readEightAtATime(List<String> arns) throws Exception {
        ExecutorService engine = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> readers = arns.stream()
                    .map(arn -> (Callable<String>)
                            () -> reader.read(arn, ivs.context()).arn())
                    .toList();
            List<String> results = new ArrayList<>();
            for (Future<String> result : engine.invokeAll(readers)) results.add(result.get());
            return results;
        } finally {
            engine.shutdownNow();
        }
    }

    private List<Object> atOnce(List<Callable<Object>> readers) throws Exception {
        List<Object> results = new ArrayList<>();
        for (Future<Object> result : threads.invokeAll(readers)) results.add(result.get());
        return results;
    }

    private long calls(String operation) {
        return ivs.emulator.calls().of(operation);
    }

    @Test
    void singleRead_sendsGetChannelAtOnce() {
        String arn = channels(1).get(0);
        assertThat(reader.read(arn, ivs.context()).name()).isEqualTo("channel-0");
        assertThat(calls("GetChannel")).isOne();
        assertThat(calls("BatchGetChannel")).isZero();
    }

    /** The first read may be sent alone before the others arrive. */
    @Test
    void concurrentReads_areBatched() throws Exception {
        List<String> arns = channels(64);
        assertThat(readAtOnce(arns)).isEqualTo(arns);
        assertThat(calls("BatchGetChannel") + calls("GetChannel")).isBetween(2L, 3L);
    }

    @Test
    void readsOfOneChannel_shareOneCall() throws Exception {
        String arn = channels(1).get(0);
        assertThat(readAtOnce(List.of(arn, arn, arn, arn))).containsOnly(arn);
        assertThat(calls("GetChannel")).isBetween(1L, 2L);
        assertThat(calls("BatchGetChannel")).isZero();
    }

    @Test
    void arnMissingInBatch_isReadAlone_andOnlyThatReportsNotFound() throws Exception {
        List<String> arns = new ArrayList<>(channels(9));
        arns.add(NONE);
        List<Object> results = readAtOnce(arns);
        assertThat(results.subList(0, 9)).isEqualTo(arns.subList(0, 9));
        assertThat(results.get(9)).matches(failure -> ((AwsCallException) failure).isNotFound());
        assertThat(calls("GetChannel")).isBetween(1L, 2L);
    }

    /** A 404 response to a batch does not name the channel, and may come from a proxy. */
    @Test
    @Tag("reliability:batch-not-found")
    void batchNotFound_existingChannelsAreRead() throws Exception {
        List<String> arns = channels(9);
        ivs.emulator.faults().add(InjectedFault.response("BatchGetChannel", 404, "ResourceNotFoundException", "{}"));
        assertThat(readAtOnce(arns)).isEqualTo(arns);
    }

    @Test
    void manyReads_fewAtATime_areReadAhead() throws Exception {
        List<String> arns = channels(200);
        assertThat(readEightAtATime(arns)).isEqualTo(arns);
        assertThat(calls("BatchGetChannel") + calls("GetChannel")).isLessThanOrEqualTo(12); // 25 without reading ahead
        assertThat(calls("ListChannels")).isLessThanOrEqualTo(2);
    }

    @Test
    @Tag("reliability:read-ahead-permission")
    void listDenied_channelsAreRead_withoutAWarning() throws Exception {
        ivs.emulator.faults().add(InjectedFault.response("ListChannels", 403, "AccessDeniedException", "{}"));
        List<String> arns = channels(20);
        assertThat(readEightAtATime(arns)).isEqualTo(arns);
        assertThat(ivs.warnings).isEmpty();
    }

    @Test
    void channelThatWasReadAhead_isReadAgainAfterAWriteOfThisProcess() throws Exception {
        List<String> arns = channels(30);
        readEightAtATime(arns.subList(0, 20)); // reads the other ten ahead
        String last = arns.get(29);
        ivs.clients
                .during(ivs.context())
                .updateChannel(channel -> channel.arn(last).name("changed"));
        assertThat(reader.read(last, ivs.context()).name()).isEqualTo("changed");
        assertThat(calls("GetChannel") + calls("BatchGetChannel")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void clientCannotBeBuilt_eachReadFailsAtOnce() throws Exception {
        AwsConfig bad = ExampleConfigs.of("profile", "nobody", "endpoint", "http://127.0.0.1:1");
        try (RawClients clients = new RawClients(bad, "us-west-2", Map.of("AWS_ENDPOINT_URL", "nonsense"))) {
            ChannelReader none = new ChannelReader(clients.ivs());
            Callable<Object> read = () -> catchThrowable(() -> none.read(NONE, ivs.context()));
            assertThat(threads.submit(read).get(10, TimeUnit.SECONDS)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void invalidArn_otherReadsSucceed() throws Exception {
        List<String> arns = new ArrayList<>(channels(9));
        arns.add(4, "arn:aws:ivs:us-west-2:123456789012:channel/not!an!id");
        List<Object> results = readAtOnce(arns);
        for (int i = 0; i < arns.size(); i++) {
            if (i == 4) assertThat(results.get(i)).isInstanceOf(AwsCallException.class);
            else assertThat(results.get(i)).isEqualTo(arns.get(i));
        }
    }

    @Test
    @Tag("reliability:batch-permission")
    void batchDenied_channelsAreReadSingly_withOneWarning() throws Exception {
        List<String> arns = channels(6);
        ivs.emulator.faults().add(InjectedFault.response("BatchGetChannel", 403, "AccessDeniedException", "{}"));
        assertThat(readAtOnce(arns)).isEqualTo(arns);
        assertThat(readAtOnce(arns)).isEqualTo(arns);
        assertThat(ivs.warnings)
                .containsExactly("Channels are read one by one, 5 per second: the role lacks ivs:BatchGetChannel, which"
                        + " reads 50 at once.");
        assertThat(calls("BatchGetChannel")).isOne();
    }

    @Test
    void batchFails_onlyItsReadsFail() throws Exception {
        List<String> arns = channels(4);
        reader.read(arns.get(0), ivs.context()); // the next call waits for the rate limit
        ivs.emulator
                .faults()
                .add(InjectedFault.response("BatchGetChannel", 500, "InternalServerException", "{}")
                        .onCalls(1, 2, 3));
        assertThat(readAtOnce(arns)).allMatch(result -> result instanceof AwsCallException);
        assertThat(readAtOnce(arns)).isEqualTo(arns);
    }

    /** The first read leads the batch; its timeout must not fail the other reads. */
    @Test
    void leaderTimesOut_onlyItsReadFails() throws Exception {
        List<String> arns = channels(3);
        reader.read(arns.get(0), ivs.context()); // the next call waits for the rate limit
        List<Callable<Object>> readers = new ArrayList<>();
        var over = new com.pulumi.awsivs.provider.framework.ProviderException(
                com.pulumi.awsivs.provider.framework.ErrorKind.CANCELLED, "over");
        RequestContext cancelled = ivs.context(Duration.ofMinutes(1), over);
        readers.add(() -> catchThrowable(() -> reader.read(arns.get(0), cancelled)));
        for (String arn : arns)
            readers.add(() -> reader.read(arn, ivs.context()).arn());
        List<Object> results = atOnce(readers);
        assertThat(results.get(0)).isSameAs(over);
        assertThat(results.subList(1, 4)).isEqualTo(arns);
    }

    @Test
    void cancelledRead_sendsNothing() {
        var over = new com.pulumi.awsivs.provider.framework.ProviderException(
                com.pulumi.awsivs.provider.framework.ErrorKind.CANCELLED, "over");
        assertThatThrownBy(() -> reader.read(NONE, ivs.context(Duration.ofMinutes(1), over)))
                .isSameAs(over);
        assertThat(calls("GetChannel")).isZero();
    }
}
