package com.pulumi.awsivs.provider.framework.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import pulumirpc.EngineOuterClass.LogRequest;
import pulumirpc.EngineOuterClass.LogSeverity;

/** Tests that messages are sent to the log of the engine, and that a missing engine does not stop a request. */
class EngineLogTest {

    @Test
    void warningIsPermanent_statusIsEphemeral() throws IOException {
        try (RecordingEngine engine = RecordingEngine.start();
                EngineLog log = new EngineLog(engine.address())) {
            log.warn("urn", "careful");
            log.status("urn", "waiting");
            assertThat(engine.messages)
                    .containsExactly(
                            LogRequest.newBuilder()
                                    .setSeverity(LogSeverity.WARNING)
                                    .setUrn("urn")
                                    .setMessage("careful")
                                    .build(),
                            LogRequest.newBuilder()
                                    .setSeverity(LogSeverity.INFO)
                                    .setUrn("urn")
                                    .setMessage("waiting")
                                    .setEphemeral(true)
                                    .build());
        }
    }

    @Test
    void attachedEngine_receivesLaterMessages() throws IOException {
        try (RecordingEngine first = RecordingEngine.start();
                RecordingEngine second = RecordingEngine.start();
                EngineLog log = new EngineLog("")) {
            log.warn("urn", "dropped");
            log.attach(first.address());
            log.warn("urn", "one");
            log.attach(second.address());
            log.warn("urn", "two");
            assertThat(first.messages).extracting(LogRequest::getMessage).containsExactly("one");
            assertThat(second.messages).extracting(LogRequest::getMessage).containsExactly("two");
        }
    }

    @Test
    void invalidAddress_dropsTheMessage() {
        try (EngineLog log = new EngineLog("not an address")) {
            log.warn("urn", "lost");
        }
    }

    @Test
    void engineWithoutResponse_timesOut() throws IOException {
        try (ServerSocket silent = new ServerSocket(0);
                EngineLog log = new EngineLog("127.0.0.1:" + silent.getLocalPort(), Duration.ofMillis(100))) {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> log.warn("urn", "lost"));
        }
    }

    /** A proxy for AWS, which {@code PULUMI_AWS_IVS_JAVA_OPTS} may set, cannot reach the engine. */
    @Test
    void proxySetting_isIgnored() throws IOException {
        ProxySelector usual = ProxySelector.getDefault();
        ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 1)));
        try (RecordingEngine engine = RecordingEngine.start();
                EngineLog log = new EngineLog(engine.address())) {
            log.warn("urn", "careful");
            assertThat(engine.messages).hasSize(1);
        } finally {
            ProxySelector.setDefault(usual);
        }
    }

    @Test
    void stoppedEngine_dropsTheMessage() throws IOException {
        String address;
        try (RecordingEngine stopped = RecordingEngine.start()) {
            address = stopped.address();
        }
        try (EngineLog log = new EngineLog(address)) {
            log.warn("urn", "lost");
        }
    }
}
