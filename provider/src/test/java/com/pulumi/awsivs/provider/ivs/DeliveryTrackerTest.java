package com.pulumi.awsivs.provider.ivs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.aws.error.RetrySafety;
import com.pulumi.awsivs.provider.aws.http.RawServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ivs.IvsClient;

/**
 * Tests that the provider knows whether the service may have received a call, even if the call's last exception does
 * not show it.
 */
class DeliveryTrackerTest {

    private static boolean mayHaveWorked(String endpoint, Consumer<RawClients> call) {
        try (var clients = new RawClients(ExampleConfigs.with(endpoint), "us-west-2", Map.of())) {
            return RetrySafety.mayHaveSucceeded(
                    catchThrowableOfType(RuntimeException.class, () -> call.accept(clients)));
        }
    }

    private static void create(IvsClient ivs, Duration time) {
        ivs.createChannel(channel -> channel.overrideConfiguration(call -> call.apiCallTimeout(time)));
    }

    @Test
    void timeoutWhileConnecting_isNotAmbiguous() {
        try (RawServer silent =
                RawServer.handling(client -> client.getInputStream().readAllBytes())) {
            assertThat(mayHaveWorked(
                            silent.url().replace("http", "https"),
                            clients -> create(clients.creating(), Duration.ofMillis(500))))
                    .isFalse();
        }
    }

    @Test
    void timeoutWhileWaitingForTheResponse_isAmbiguous() {
        try (RawServer silent =
                RawServer.handling(client -> client.getInputStream().readAllBytes())) {
            assertThat(mayHaveWorked(silent.url(), clients -> create(clients.creating(), Duration.ofMillis(500))))
                    .isTrue();
        }
    }

    @Test
    @Tag("reliability:lost-update-responses")
    void firstResponseLost_laterAttemptsNotDelivered_isAmbiguous() {
        AtomicInteger connections = new AtomicInteger();
        RawServer.Handler handler = client -> RawServer.respond(
                client, connections.getAndIncrement() == 0 ? "" : "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n");
        try (RawServer server = RawServer.handling(handler)) {
            assertThat(mayHaveWorked(
                            server.url(), clients -> clients.client().updateChannel(channel -> channel.arn("a"))))
                    .isTrue();
            assertThat(server.requests()).isEqualTo(2);
        }
    }
}
