package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LiveStreamsTest {

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest();

    private String channel = "";

    private void startStream(int reconnects) throws Exception {
        channel = ivs.channel();
        ivs.emulator().streams().start(channel, reconnects, Duration.ZERO);
    }

    private TestResponse call(String operation) throws Exception {
        String member = operation.endsWith("Stream") ? "channelArn" : "arn";
        return ivs.call(operation, "{'" + member + "':'" + channel + "'}");
    }

    @Test
    @Verified("alchemy Bindings.test.ts, live; amazon-ivs-ugc-platform-web-demo, sendStreamAction test")
    void channelWithoutStream_isNotBroadcasting() throws Exception {
        channel = ivs.channel();
        assertThat(call("GetStream").error())
                .isEqualTo("404 ChannelNotBroadcasting Channel: " + channel + " is not currently online");
        assertThat(call("StopStream").error()).startsWith("404 ChannelNotBroadcasting");
    }

    @Test
    @Verified("shape Stream")
    void getStreamOfLiveChannel_returnsStream() throws Exception {
        startStream(0);
        TestResponse stream = call("GetStream");
        assertThat(stream.text("/stream/channelArn")).isEqualTo(channel);
        assertThat(stream.text("/stream/streamId")).matches("st-[a-zA-Z0-9]{23}");
        assertThat(stream.text("/stream/state")).isEqualTo("LIVE");
        assertThat(stream.text("/stream/startTime")).matches("[0-9-]{10}T[0-9:]{8}Z");
        assertThat(stream.text("/stream/playbackUrl")).endsWith(".m3u8");
    }

    @Test
    @Verified("operations UpdateChannel and DeleteChannel: \"Live channels cannot be updated\", \"…deleted\"")
    void liveChannel_canBeNeitherUpdatedNorDeleted_untilStopped() throws Exception {
        startStream(0);
        assertThat(call("UpdateChannel").error()).startsWith("409 ConflictException");
        assertThat(call("DeleteChannel").error()).startsWith("409 ConflictException");
        assertThat(call("StopStream").body()).isEqualTo("{}");
        assertThat(call("UpdateChannel").status()).isEqualTo(200);
        assertThat(call("DeleteChannel").status()).isEqualTo(204);
    }

    @Test
    @Verified("operation StopStream: \"Many streaming client-software libraries automatically reconnect\"")
    void stoppedEncoderThatReconnects_hasNewStream() throws Exception {
        startStream(1);
        String first = call("GetStream").text("/stream/streamId");
        call("StopStream");
        assertThat(call("GetStream").text("/stream/streamId")).isNotEmpty().isNotEqualTo(first);
        call("StopStream");
        assertThat(call("GetStream").status()).isEqualTo(404);
    }

    @Test
    @Verified("tests/emulator/README.md: live channels")
    void streamStartedOverHttp_isLive_untilDeletedOverHttp() throws Exception {
        channel = ivs.channel();
        ivs.emulator();
        assertThat(sendStreamsRequest("POST", "", "{\"channelArn\":\"" + channel + "\",\"endingMilliseconds\":600000}"))
                .isEqualTo(200);
        assertThat(call("StopStream").status()).isEqualTo(200);
        assertThat(call("GetStream").status())
                .as("the stream takes 10 minutes to end")
                .isEqualTo(200);
        assertThat(sendStreamsRequest("DELETE", "?channelArn=" + channel, "")).isEqualTo(200);
        assertThat(call("GetStream").status()).isEqualTo(404);
        assertThat(sendStreamsRequest("POST", "", "{}")).isEqualTo(400);
    }

    private int sendStreamsRequest(String method, String query, String body) throws Exception {
        return IvsUnderTest.exchange(ivs.request(method, "/_streams" + query, body))
                .status();
    }
}
