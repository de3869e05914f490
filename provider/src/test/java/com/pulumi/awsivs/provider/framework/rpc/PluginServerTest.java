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

/** The server itself; what it answers is {@link ProviderServiceTest}'s business. */
class PluginServerTest extends GrpcTestBase {

    private static final Logger GRPC_LOG = Logger.getLogger("io.grpc.internal.SerializingExecutor");

    /** It prints each refused message, after the answer, with a trace of hundreds of lines. */
    @BeforeAll
    static void quieten() {
        GRPC_LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void letItSpeak() {
        GRPC_LOG.setLevel(null);
    }

    @Test
    void messagesOfMoreThanGrpcsUsualFourMebibytesAreTaken() {
        Value big = Value.newBuilder().setStringValue("x".repeat(5 << 20)).build();
        var checked = engine.checkConfig(CheckRequest.newBuilder()
                .setNews(Struct.newBuilder().putFields("country", big))
                .build());
        assertThat(checked.getInputs().getFieldsOrThrow("country")).isEqualTo(big);
    }

    /** Protobuf by itself gives up at thirty, and tells nobody why. */
    @Test
    void nestingIsReadAsDeepAsTheCodecTakesIt() {
        var inside =
                engine.checkConfig(CheckRequest.newBuilder().setNews(nested(33)).build());
        assertThat(inside.getFailuresList()).hasSize(1);
        assertThat(failure(e -> e.checkConfig(
                                CheckRequest.newBuilder().setNews(nested(300)).build()))
                        .getStatus()
                        .getDescription())
                .isEqualTo("a is nested too deeply");
    }

    /** Beyond that protobuf itself gives up; either way the next call is served. */
    @Test
    void nestingThatProtobufRefusesIsAnsweredAndTheServerServesOn() {
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
    void aFailureInAHandlerDoesNotEndTheServer() {
        failure(e -> e.create(create(object("flower", "thistle")).build()));
        assertServing();
    }

    @Test
    void onlyTheLoopbackThatTheEngineDialsIsServed() throws IOException {
        try (Socket elsewhere = new Socket()) {
            InetAddress another = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
            assertThatThrownBy(() -> elsewhere.connect(new InetSocketAddress(another, server.port()), 2_000))
                    .isInstanceOf(IOException.class);
        }
    }

    /** gRPC would hang up at the ten thousandth. */
    @Test
    void pingsAreAnsweredAsOftenAsTheyCome() throws IOException {
        try (PingingEngine pinging = new PingingEngine(server.port())) {
            for (int i = 0; i < 12_000; i++) pinging.askAndPing();
        }
    }

    @Test
    void stoppedItClosesWhatItWasGiven() {
        server.stop();
        assertThat(gardens.closed).isTrue();
    }

    private void assertServing() {
        assertThat(engine.getPluginInfo(Empty.getDefaultInstance()).getVersion())
                .isEqualTo("1.2.3");
    }
}
