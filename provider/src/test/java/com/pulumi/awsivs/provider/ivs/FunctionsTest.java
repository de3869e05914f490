package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.Values.list;
import static com.pulumi.awsivs.provider.Values.object;
import static com.pulumi.awsivs.provider.Values.secret;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.UnknownArnInBatch;
import com.pulumi.awsivs.provider.framework.function.Function;
import com.pulumi.awsivs.provider.framework.function.FunctionHandler;
import com.pulumi.awsivs.provider.framework.value.Value;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.ExampleKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsRequest;
import software.amazon.awssdk.services.ivs.model.ListPlaybackKeyPairsResponse;
import software.amazon.awssdk.services.ivs.model.PlaybackKeyPairSummary;

/** Tests the functions that read channels and key pairs against the emulator. */
class FunctionsTest {

    private final EmulatedIvs ivs = new EmulatedIvs();

    @AfterEach
    void stop() {
        ivs.close();
    }

    @Test
    void manyArns_areReadInBatchesOfFifty_inTheRequestedOrder() {
        List<Object> arns = channels(60);
        String absent = "arn:aws:ivs:us-west-2:123456789012:channel/absent";
        arns.add(3, absent);
        arns.add(arns.get(0));
        ivs.emulator.calls().reset();
        Properties result = call("getChannels", object("arns", list(arns.toArray())));
        assertThat(ivs.emulator.calls().of("BatchGetChannel")).isEqualTo(2);
        assertThat(result.get("notFound")).isEqualTo(list(absent));
        List<Value> found = Objects.requireNonNull(result.get("channels")).children();
        assertThat(found).hasSize(60);
        assertThat(((Properties) found.get(59)).get("name")).isEqualTo(new Value.Text("c59"));
        assertThat(((Properties) found.get(0)).get("containerFormat")).isEqualTo(new Value.Text("TS"));
    }

    @Test
    void emptyArns_returnNoChannels() {
        channels(1);
        assertThat(call("getChannels", object("arns", list())).get("channels")).isEqualTo(list());
    }

    @Test
    void listOfChannels_readsEveryPage() {
        channels(130);
        assertThat(Objects.requireNonNull(call("getChannels", object()).get("channels"))
                        .children())
                .hasSize(130);
        assertThat(Objects.requireNonNull(call("getChannels", object("filterByName", "c7"))
                                .get("channels"))
                        .children())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(UnknownArnInBatch.class)
    void arnMissingInBatch_isReadAlone(UnknownArnInBatch unknown) {
        try (EmulatedIvs other = new EmulatedIvs(EmulatorOptions.defaults().withUnknownArnInBatch(unknown))) {
            String absent = "arn:aws:ivs:us-west-2:123456789012:channel/absent";
            assertThat(call(other, "getChannels", object("arns", list(absent))))
                    .isEqualTo(object("channels", list(), "notFound", list(absent)));
            assertThat(other.emulator.calls().of("GetChannel")).isEqualTo(1);
        }
    }

    @Test
    void keyPairs_areListedAndReadSingly() {
        for (int i = 0; i < 2; i++) {
            ivs.clients.creating().importPlaybackKeyPair(key -> key.publicKeyMaterial(ExampleKeys.pem()));
        }
        List<Value> pairs = Objects.requireNonNull(
                        call("getPlaybackKeyPairs", object()).get("keyPairs"))
                .children();
        assertThat(pairs).hasSize(2);
        Value arn = Objects.requireNonNull(((Properties) pairs.get(0)).get("arn"));
        Properties one = call("getPlaybackKeyPair", object("arn", arn));
        assertThat(one.get("arn")).isEqualTo(arn);
        assertThat(one.entries().keySet()).containsExactlyInAnyOrder("arn", "name", "fingerprint", "tags");
    }

    @Test
    void listOfKeyPairs_emptyTokenEndsThePages() {
        var request = ListPlaybackKeyPairsRequest.builder().build();
        var pages = ivs.clients
                .ivs()
                .sendPages(
                        ivs.context(),
                        request,
                        (client, page) -> page.nextToken() == null ? page("a", "more") : page("b", ""));
        assertThat(pages.stream().flatMap(page -> page.keyPairs().stream()))
                .extracting(PlaybackKeyPairSummary::arn)
                .containsExactly("a", "b");
    }

    private static ListPlaybackKeyPairsResponse page(String arn, String nextToken) {
        return ListPlaybackKeyPairsResponse.builder()
                .keyPairs(PlaybackKeyPairSummary.builder().arn(arn).build())
                .nextToken(nextToken)
                .build();
    }

    @Test
    void getChannel_returnsAllMembersExceptSecrets() {
        Object arn = channels(1).get(0);
        Properties result = call("getChannel", object("arn", arn));
        assertThat(result.entries())
                .containsKeys("playbackUrl", "srtEndpoint", "tags")
                .doesNotContainKeys("preset", "srtPassphrase", "streamKeyValue");
        assertThat(result.hasSecrets()).isFalse();
        assertThat(result.toString()).doesNotContain("sk_us-west-2");
    }

    @Test
    void invalidArguments_areAllReported() {
        assertThat(failures("getChannels", object("filterByName", "a", "arns", list("x", "arn:aws:s3:::y"))))
                .hasSize(2)
                .anyMatch(reason -> reason.contains("set only one of"))
                .anyMatch(reason ->
                        reason.contains("arns[0] 'x' is not") && reason.contains("arns[1] 'arn:aws:s3:::y' is not"));
        assertThat(failures("getPlaybackKeyPair", object("arn", "arn:aws:ivs:us-west-2:123456789012:channel/a")))
                .allMatch(reason -> reason.contains("is the ARN of a channel, not of a playback key pair"));
    }

    @Test
    void secretArgument_isNotRepeated() {
        assertThat(failures("getChannel", object("arn", secret("arn:aws:ivs:us-west-2:1:hidden/x"))))
                .containsExactly("arn is not the ARN of a channel in us-west-2");
        assertThat(failures("getChannels", object("arns", list(secret("hidden"), "x"))))
                .containsExactly("arns one of them is not the ARN of a channel in us-west-2");
    }

    private List<Object> channels(int count) {
        List<Object> arns = new ArrayList<>();
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

    private Properties call(String name, Properties arguments) {
        assertThat(failures(name, arguments)).isEmpty();
        return call(ivs, name, arguments);
    }

    private static Properties call(EmulatedIvs ivs, String name, Properties arguments) {
        Function<?, ?> function = Objects.requireNonNull(ivs.service.functions().get("aws-ivs:index:" + name));
        return FunctionHandler.of(function).call(arguments, ivs.context());
    }

    private List<String> failures(String name, Properties arguments) {
        return FunctionHandler.of(function(name)).check(arguments).stream()
                .map(failure -> failure.reason())
                .toList();
    }

    private Function<?, ?> function(String name) {
        return Objects.requireNonNull(ivs.service.functions().get("aws-ivs:index:" + name));
    }
}
