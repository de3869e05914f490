package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ControlRequestHandlerTest {

    private static final String PAGE = "tests/emulator/README.md: control API";

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest();

    @Test
    @Verified(PAGE)
    void calls_areCountedByOperation() throws Exception {
        ivs.emulator();
        ivs.channel();
        ivs.call("GetChannel", "{}");
        assertThat(send("GET", "/_calls").body())
                .isEqualTo("{\"total\":2,\"calls\":{\"CreateChannel\":1,\"GetChannel\":1},\"throttled\":{}}");
    }

    @Test
    @Verified(PAGE)
    void reset_clearsCounts_andKeepsChannels() throws Exception {
        ivs.emulator();
        ivs.channel();
        assertThat(send("POST", "/_reset").status()).isEqualTo(200);
        assertThat(send("GET", "/_calls").text("/total")).isEqualTo("0");
        assertThat(send("GET", "/_state").text("/channels")).isEqualTo("1");
    }

    @Test
    @Verified(PAGE)
    void resetOfState_clearsEverything() throws Exception {
        ivs.emulator().faults().add(InjectedFault.throttle("ListChannels"));
        ivs.channel();
        send("POST", "/_reset?state=true");
        assertThat(send("GET", "/_state").text("/channels")).isEqualTo("0");
        assertThat(ivs.call("ListChannels", "{}").body()).isEqualTo("{\"channels\":[]}");
    }

    @Test
    @Verified(PAGE)
    void state_isCountedByRegion() throws Exception {
        ivs.emulator();
        ivs.channel();
        ivs.sendAs(new SignatureV4("EXAMPLE", "x", "eu-west-1"), "POST", "/CreateChannel", "{}");
        TestResponse state = send("GET", "/_state");
        assertThat(state.text("/streamKeys")).isEqualTo("2");
        assertThat(state.text("/regions/eu-west-1/channels")).isEqualTo("1");
        ivs.call("CreatePlaybackRestrictionPolicy", "{}");
        assertThat(send("GET", "/_state").text("/playbackRestrictionPolicies")).isEqualTo("1");
        for (String count : new String[] {"1", "2"}) {
            ivs.call("CreateRecordingConfiguration", "{'destinationConfiguration':{'s3':{'bucketName':'bucket'}}}");
            assertThat(send("GET", "/_state").text("/recordingConfigurations")).isEqualTo(count);
        }
        assertThat(ivs.emulator().state().regions().get("us-west-2"))
                .isEqualTo(new EmulatorState.ResourceCounts(1, 1, 0, 2, 1));
    }

    @Test
    @Verified(PAGE)
    void unknownControlRequest_isNotFound() throws Exception {
        ivs.emulator();
        assertThat(send("GET", "/_reset").status()).isEqualTo(404);
    }

    private TestResponse send(String method, String path) throws IOException, InterruptedException {
        return IvsUnderTest.exchange(ivs.request(method, path, ""));
    }
}
