package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SteeringTest {

    private static final String PAGE = "tests/emulator/README.md: steering";

    @RegisterExtension
    final Ivs ivs = new Ivs();

    @Test
    @Verified(PAGE)
    void callsAreCountedByOperation() throws Exception {
        ivs.emulator();
        ivs.channel();
        ivs.call("GetChannel", "{}");
        assertThat(steer("GET", "/_calls").body())
                .isEqualTo("{\"total\":2,\"calls\":{\"CreateChannel\":1,\"GetChannel\":1},\"throttled\":{}}");
    }

    @Test
    @Verified(PAGE)
    void aResetEmptiesTheCountsAndKeepsTheChannels() throws Exception {
        ivs.emulator();
        ivs.channel();
        assertThat(steer("POST", "/_reset").status()).isEqualTo(200);
        assertThat(steer("GET", "/_calls").text("/total")).isEqualTo("0");
        assertThat(steer("GET", "/_state").text("/channels")).isEqualTo("1");
    }

    @Test
    @Verified(PAGE)
    void aResetOfTheStateEmptiesEverything() throws Exception {
        ivs.emulator().faults().add(Fault.throttle("ListChannels"));
        ivs.channel();
        steer("POST", "/_reset?state=true");
        assertThat(steer("GET", "/_state").text("/channels")).isEqualTo("0");
        assertThat(ivs.call("ListChannels", "{}").body()).isEqualTo("{\"channels\":[]}");
    }

    @Test
    @Verified(PAGE)
    void theStateIsCountedByRegion() throws Exception {
        ivs.emulator();
        ivs.channel();
        ivs.sendAs(new Signature("EXAMPLE", "x", "eu-west-1"), "POST", "/CreateChannel", "{}");
        Reply state = steer("GET", "/_state");
        assertThat(state.text("/streamKeys")).isEqualTo("2");
        assertThat(state.text("/regions/eu-west-1/channels")).isEqualTo("1");
    }

    @Test
    @Verified(PAGE)
    void whatIsNoSteeringIsNotFound() throws Exception {
        ivs.emulator();
        assertThat(steer("GET", "/_reset").status()).isEqualTo(404);
    }

    private Reply steer(String method, String path) throws IOException, InterruptedException {
        return Ivs.exchange(ivs.request(method, path, ""));
    }
}
