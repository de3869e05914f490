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

/** Tests faults that reset the connection in the middle of the response body. */
class ConnectionResetTest {

    private static final String PAGE = "tests/emulator/README.md: faults";

    @RegisterExtension
    final IvsUnderTest ivs = new IvsUnderTest(EmulatorOptions.defaults().withResets(true));

    @Test
    @Verified(PAGE)
    void resetFault_resetsConnectionInBody_andCreatesChannel() throws Exception {
        ivs.emulator().faults().add(InjectedFault.reset("CreateChannel").onCalls(1));
        assertThatThrownBy(this::createWithHttpUrlConnection)
                .isInstanceOf(SocketException.class)
                .hasMessageContaining("reset");
        assertThat(ivs.emulator().state().total().channels()).isEqualTo(1);
        assertThat(ivs.call("CreateChannel", "{}").status()).isEqualTo(200);
    }

    /** HttpURLConnection reports a reset and an early end of the body as different exceptions. */
    private String createWithHttpUrlConnection() throws IOException {
        var url = ivs.emulator().endpoint().resolve("/CreateChannel").toURL();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setRequestProperty(
                "Authorization",
                ivs.signed("/CreateChannel", "{}")
                        .build()
                        .headers()
                        .firstValue("Authorization")
                        .orElseThrow());
        connection.setRequestProperty("X-Amz-Date", SignatureV4.now());
        connection.setDoOutput(true);
        connection.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(connection.getResponseCode()).isEqualTo(200);
        try (var body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @Verified(PAGE)
    void resetFaultWithoutOption_isRejected_withOptionToUse() throws Exception {
        assertThat(addResetFault()).isEqualTo(200);
        try (IvsEmulator other = IvsEmulator.start()) {
            var rejected = IvsUnderTest.exchange(
                    HttpRequest.newBuilder(other.endpoint().resolve("/_faults"))
                            .POST(HttpRequest.BodyPublishers.ofString("{\"kind\":\"reset\"}")));
            assertThat(rejected.error()).contains("400").contains("--resets on");
        }
    }

    private int addResetFault() throws IOException, InterruptedException {
        ivs.emulator();
        return IvsUnderTest.exchange(ivs.request("POST", "/_faults", "{\"kind\":\"reset\"}"))
                .status();
    }
}
