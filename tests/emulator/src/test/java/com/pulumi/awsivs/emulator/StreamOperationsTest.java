package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests ListStreams, and the health of streams. */
class StreamOperationsTest {

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest();

    @Test
    @Verified("awscli/examples/ivs/list-streams.rst; shape StreamSummary")
    void list_containsLiveStreams_withoutPlaybackUrls() throws Exception {
        String live = liveChannel();
        ivs.channel();
        TestResponse list = ivs.call("ListStreams", "{}");
        assertThat(list.at("/streams")).hasSize(1);
        TestResponse stream = ivs.call("GetStream", "{'channelArn':'" + live + "'}");
        for (String member : new String[] {"channelArn", "streamId", "state", "health", "viewerCount", "startTime"}) {
            assertThat(list.at("/streams/0/" + member)).as(member).isEqualTo(stream.at("/stream/" + member));
        }
        assertThat(list.text("/streams/0/channelArn")).isEqualTo(live);
        assertThat(list.at("/streams/0").has("playbackUrl")).isFalse();
    }

    @Test
    @Verified("alchemy Bindings.test.ts, live: ListStreams succeeds without live channels")
    void noLiveChannels_listIsEmpty() throws Exception {
        ivs.emulator();
        String channel = liveChannel();
        ivs.call("StopStream", "{'channelArn':'" + channel + "'}");
        assertThat(ivs.call("ListStreams", "{}").body()).isEqualTo("{\"streams\":[]}");
    }

    @Test
    @Verified("shapes StreamFilters and StreamHealth")
    void list_isFilteredByHealth() throws Exception {
        String healthy = liveChannel();
        String starving = liveChannel();
        ivs.emulator().streams().setHealth(starving, StreamHealth.STARVING);
        assertThat(channels("{'filterBy':{'health':'STARVING'}}")).containsExactly(starving);
        assertThat(channels("{'filterBy':{'health':'HEALTHY'}}")).containsExactly(healthy);
        assertThat(channels("{'filterBy':{'health':'UNKNOWN'}}")).isEmpty();
        assertThat(channels("{'filterBy':{}}")).containsExactly(healthy, starving);
        assertThat(ivs.call("ListStreams", "{'filterBy':{'health':'GOOD'}}").error())
                .startsWith("400 ValidationException");
    }

    @Test
    @Verified("shape MaxStreamResults: 1 to 100; ListStreamsRequest.maxResults: \"Default: 100\"; the order is a guess")
    void list_isPaged() throws Exception {
        String first = liveChannel();
        String second = liveChannel();
        TestResponse page = ivs.call("ListStreams", "{'maxResults':1}");
        assertThat(page.json().findValuesAsText("channelArn")).containsExactly(first);
        String token = page.text("/nextToken");
        assertThat(channels("{'maxResults':1,'nextToken':'" + token + "'}")).containsExactly(second);
        assertThat(channels("{}")).containsExactly(first, second);
        assertThat(ivs.call("ListStreams", "{'maxResults':101}").status()).isEqualTo(400);
    }

    @Test
    @Verified(
            "operation ListStreams: \"in your account, in the Amazon Web Services region where the API request is processed\"")
    void listInAnotherRegion_isEmpty() throws Exception {
        ivs.emulator();
        liveChannel();
        TestResponse other = ivs.sendAs(new SignatureV4("EXAMPLE", "x", "eu-west-1"), "POST", "/ListStreams", "{}");
        assertThat(other.at("/streams")).isEmpty();
    }

    @Test
    @Verified("tests/emulator/README.md: live channels")
    void healthOfStreamStartedOverHttp_isReturned_alsoAfterReconnect() throws Exception {
        ivs.emulator();
        String channel = ivs.channel();
        String stream = "{\"channelArn\":\"" + channel + "\",\"reconnects\":1,\"health\":\"STARVING\"}";
        assertThat(startStream(stream)).isEqualTo(200);
        ivs.call("StopStream", "{'channelArn':'" + channel + "'}");
        assertThat(ivs.call("GetStream", "{'channelArn':'" + channel + "'}").text("/stream/health"))
                .isEqualTo("STARVING");
        assertThat(startStream(stream.replace("STARVING", "GOOD"))).isEqualTo(400);
    }

    private int startStream(String body) throws Exception {
        return IvsUnderTest.exchange(ivs.request("POST", "/_streams", body)).status();
    }

    private String liveChannel() throws Exception {
        String channel = ivs.channel();
        ivs.emulator().streams().start(channel, 0, Duration.ZERO);
        return channel;
    }

    private Iterable<String> channels(String body) throws Exception {
        return ivs.call("ListStreams", body).json().findValuesAsText("channelArn");
    }
}
