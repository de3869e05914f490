package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connections that end as by a crash, in the middle of an answer's body. */
class ResetsTest {

    private static final String PAGE = "tests/emulator/README.md: faults";

    @RegisterExtension
    final Ivs ivs = new Ivs(EmulatorOptions.defaults().withResets(true));

    @Test
    @Verified(PAGE)
    void aConnectionIsResetInTheMiddleOfTheBody() throws Exception {
        ivs.emulator().faults().add(Fault.reset("CreateChannel").onCalls(1));
        assertThatThrownBy(this::createByOldClient)
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(1);
        assertThat(ivs.call("CreateChannel", "{}").status()).isEqualTo(200);
    }

    /** It tells a reset from an early end. */
    private String createByOldClient() throws IOException {
        var url = ivs.emulator().endpoint().resolve("/CreateChannel").toURL();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setRequestProperty(
                "Authorization",
                ivs.signed("/CreateChannel", "{}")
                        .build()
                        .headers()
                        .firstValue("Authorization")
                        .orElseThrow());
        connection.setRequestProperty("X-Amz-Date", Signature.now());
        connection.setDoOutput(true);
        connection.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(connection.getResponseCode()).isEqualTo(200);
        try (var body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @Verified(PAGE)
    void withoutTheOptionItIsRefusedInWords() throws Exception {
        assertThat(steer()).isEqualTo(200);
        try (IvsEmulator other = IvsEmulator.start()) {
            var refused = Ivs.exchange(HttpRequest.newBuilder(other.endpoint().resolve("/_faults"))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"kind\":\"reset\"}")));
            assertThat(refused.error()).contains("400").contains("--resets on");
        }
    }

    private int steer() throws IOException, InterruptedException {
        ivs.emulator();
        return Ivs.exchange(ivs.request("POST", "/_faults", "{\"kind\":\"reset\"}"))
                .status();
    }
}
