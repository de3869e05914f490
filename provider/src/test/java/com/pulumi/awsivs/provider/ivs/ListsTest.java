package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pulumi.awsivs.provider.framework.list.ListHandler;
import com.pulumi.awsivs.provider.framework.resource.Page;
import com.pulumi.awsivs.provider.framework.resource.Resource;
import com.pulumi.awsivs.provider.framework.resource.ResourceLister.Listed;
import com.pulumi.awsivs.provider.framework.value.Value.Properties;
import com.pulumi.awsivs.provider.ivs.playbackkeypair.ExampleKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the lists of each resource against the emulator: filters, sizes of pages, and numbers of calls. */
class ListsTest {

    private static final String CHANNELS = "Channel";
    private static final String OTHER_REGION = "arn:aws:ivs:eu-west-1:123456789012:";

    private final EmulatedIvs ivs = new EmulatedIvs();

    @AfterEach
    void stop() {
        ivs.close();
    }

    @Test
    void channels_areReadInPagesOfOneHundred() {
        channels(130);
        Page<Listed> first = list(CHANNELS, object(), 0, "");
        assertThat(first.items()).hasSize(100).element(7).satisfies(channel -> {
            assertThat(channel.id()).startsWith("arn:aws:ivs:us-west-2:123456789012:channel/");
            assertThat(channel.name()).isEqualTo("c7");
        });
        Page<Listed> second = list(CHANNELS, object(), 0, first.nextToken());
        assertThat(second.map(Listed::name).items()).hasSize(30).endsWith("c129");
        assertThat(second.isLast()).isTrue();
        assertThat(ivs.emulator.calls().of("ListChannels")).isEqualTo(2);
    }

    @Test
    void limit_isReadWithOneCall() {
        channels(12);
        Page<Listed> page = list(CHANNELS, object(), 5, "");
        assertThat(page.map(Listed::name).items()).containsExactly("c0", "c1", "c2", "c3", "c4");
        assertThat(page.isLast()).isTrue();
        assertThat(ivs.emulator.calls().of("ListChannels")).isEqualTo(1);
    }

    @Test
    void channels_areFilteredByName_byRecordingConfiguration_andByPolicy() {
        String policy = ivs.clients
                .creating()
                .createPlaybackRestrictionPolicy(request -> request.name("p"))
                .playbackRestrictionPolicy()
                .arn();
        channels(3);
        ivs.clients
                .creating()
                .createChannel(channel -> channel.name("restricted").playbackRestrictionPolicyArn(policy));
        assertThat(names(object("name", "c1"))).containsExactly("c1");
        assertThat(names(object("playbackRestrictionPolicyArn", policy))).containsExactly("restricted");
        assertThat(names(object(
                        "recordingConfigurationArn",
                        "arn:aws:ivs:us-west-2:123456789012:recording-configuration/other")))
                .isEmpty();
    }

    @Test
    void invalidFiltersOfChannels_areRejected_withoutACall() {
        assertThatThrownBy(() -> list(
                        CHANNELS,
                        object("name", "a", "recordingConfigurationArn", recordingConfiguration("us-west-2")),
                        0,
                        ""))
                .hasMessageContaining("name cannot be combined with another filter, because IVS accepts only one");
        assertThatThrownBy(() ->
                        list(CHANNELS, object("recordingConfigurationArn", recordingConfiguration("eu-west-1")), 0, ""))
                .hasMessageContaining("is in eu-west-1, but the provider is configured for us-west-2");
        assertThatThrownBy(() -> list(
                        CHANNELS, object("playbackRestrictionPolicyArn", recordingConfiguration("us-west-2")), 0, ""))
                .hasMessageContaining("is the ARN of a recording-configuration, not of a playback restriction policy");
        assertThatThrownBy(() -> list(CHANNELS, object("name", "a b"), 0, "")).hasMessageContaining("name must be");
        assertThatThrownBy(() -> list(CHANNELS, object("nam", "a"), 0, "")).hasMessageContaining("did you mean name?");
        assertThat(ivs.emulator.calls().of("ListChannels")).isZero();
    }

    @Test
    void streamKeys_needTheirChannel() {
        var created = ivs.clients.creating().createChannel(channel -> channel.name("a"));
        channels(1);
        Page<Listed> page =
                list("StreamKey", object("channelArn", created.channel().arn()), 0, "");
        assertThat(page.items()).containsExactly(new Listed(created.streamKey().arn(), ""));
        assertThat(page.isLast()).isTrue();
        assertThatThrownBy(() -> list("StreamKey", object(), 0, ""))
                .hasMessage(
                        "channelArn is required, because IVS lists the stream keys of one channel only: add --channel-arn"
                                + " arn:aws:ivs:us-west-2:123456789012:channel/abcdABCDefgh, with the ARN of the channel");
        assertThatThrownBy(() -> list("StreamKey", object("channelArn", OTHER_REGION + "channel/a"), 0, ""))
                .hasMessageContaining("channelArn '" + OTHER_REGION + "channel/a' is in eu-west-1");
    }

    @Test
    void keyPairsAndPolicies_areListedWithOneCallEach() {
        ivs.clients
                .creating()
                .importPlaybackKeyPair(
                        key -> key.publicKeyMaterial(ExampleKeys.pem()).name("kp"));
        for (int i = 0; i < 3; i++) {
            String name = "p" + i;
            ivs.clients.creating().createPlaybackRestrictionPolicy(policy -> policy.name(name));
        }
        assertThat(list("PlaybackKeyPair", object(), 0, "").map(Listed::name).items())
                .containsExactly("kp");
        assertThat(list("PlaybackRestrictionPolicy", object(), 0, "")
                        .map(Listed::name)
                        .items())
                .containsExactly("p0", "p1", "p2");
        assertThat(ivs.emulator.calls().of("ListPlaybackKeyPairs")).isEqualTo(1);
        assertThat(ivs.emulator.calls().of("ListPlaybackRestrictionPolicies")).isEqualTo(1);
        assertThatThrownBy(() -> list("PlaybackKeyPair", object("name", "kp"), 0, ""))
                .hasMessage("name is not a property; allowed: none");
    }

    @Test
    void resourceWithoutName_isListedWithoutName() {
        ivs.clients.creating().createChannel(channel -> {});
        ivs.clients.creating().createPlaybackRestrictionPolicy(policy -> {});
        assertThat(names(object())).containsExactly("");
        assertThat(list("PlaybackRestrictionPolicy", object(), 0, "")
                        .map(Listed::name)
                        .items())
                .containsExactly("");
    }

    @Test
    void continuationThatIvsRejects_failsWithAdvice() {
        assertThatThrownBy(() -> list(CHANNELS, object(), 0, "0:bm90IGEgdG9rZW4"))
                .hasMessageContaining("nextToken")
                .hasMessageContaining("The continuation token may be invalid or too old: leave it out");
    }

    private static String recordingConfiguration(String region) {
        return "arn:aws:ivs:" + region + ":123456789012:recording-configuration/one";
    }

    private List<String> names(Properties filter) {
        return list(CHANNELS, filter, 0, "").map(Listed::name).items();
    }

    private Page<Listed> list(String type, Properties filter, long limit, String continuation) {
        Resource<?, ?> resource = Objects.requireNonNull(ivs.service.resources().get("aws-ivs:index:" + type));
        return ListHandler.of(Objects.requireNonNull(resource.lister()), ivs.service)
                .page(filter, limit, 0, continuation, ivs.context())
                .orElseThrow();
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
}
