package com.pulumi.awsivs.provider.framework.rpc;

import static com.pulumi.awsivs.provider.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import pulumirpc.Provider.CheckRequest;

/** Tests the server itself. {@link ProviderServiceTest} tests the responses. */
class PluginServerTest extends GrpcTestBase {

    private static final Logger GRPC_LOG = Logger.getLogger("io.grpc.internal.SerializingExecutor");

    /** Disables the log of gRPC, which contains a stack trace of hundreds of lines for each rejected message. */
    @BeforeAll
    static void disableGrpcLog() {
        GRPC_LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void enableGrpcLog() {
        GRPC_LOG.setLevel(null);
    }

    @Test
    void messageOverGrpcsDefaultLimit_isAccepted() {
        Value big = Value.newBuilder().setStringValue("x".repeat(5 << 20)).build();
        var checked = engine.checkConfig(CheckRequest.newBuilder()
                .setNews(Struct.newBuilder().putFields("region", big))
                .build());
        assertThat(checked.getInputs().getFieldsOrThrow("region")).isEqualTo(big);
    }

    /** Protobuf's default limit would reject values of more than 30 levels, and its error would not state the reason. */
    @Test
    void nestingUpToTheCodecsLimit_isAccepted() {
        var inside =
                engine.checkConfig(CheckRequest.newBuilder().setNews(nested(33)).build());
        assertThat(inside.getFailuresList()).hasSize(1);
        assertThat(failure(e -> e.checkConfig(
                                CheckRequest.newBuilder().setNews(nested(300)).build()))
                        .getStatus()
                        .getDescription())
                .isEqualTo("a is nested too deeply");
    }

    /** Protobuf rejects the message, and the server must still serve the next request. */
    @Test
    void nestingBeyondProtobufsLimit_fails_andTheServerKeepsServing() {
        failure(e ->
                e.checkConfig(CheckRequest.newBuilder().setNews(nested(500)).build()));
        assertServing();
    }

    private static Struct nested(int levels) {
        Value deep = Value.newBuilder().setBoolValue(true).build();
        for (int i = 1; i < levels; i++) {
            deep = Value.newBuilder()
                    .setStructValue(Struct.newBuilder().putFields("a", deep))
                    .build();
        }
        return Struct.newBuilder().putFields("a", deep).build();
    }

    @Test
    void failureInAHandler_theServerKeepsServing() {
        failure(e -> e.create(create(object("name", "secret-bug")).build()));
        assertServing();
    }

    @Test
    void otherLoopbackAddress_isNotServed() throws IOException {
        try (Socket elsewhere = new Socket()) {
            InetAddress another = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
            assertThatThrownBy(() -> elsewhere.connect(new InetSocketAddress(another, server.port()), 2_000))
                    .isInstanceOf(IOException.class);
        }
    }

    /** Without {@link PingAckWorkaround}, gRPC would close the connection after 10,000 pings. */
    @Test
    void manyPings_areAllAcknowledged() throws IOException {
        try (PingingEngine pinging = new PingingEngine(server.port())) {
            for (int i = 0; i < 12_000; i++) pinging.requestAndPing();
        }
    }

    @Test
    void stop_closesTheService() {
        server.stop();
        assertThat(example.closed).isTrue();
    }

    private void assertServing() {
        assertThat(engine.getPluginInfo(Empty.getDefaultInstance()).getVersion())
                .isEqualTo("1.2.3");
    }
}
