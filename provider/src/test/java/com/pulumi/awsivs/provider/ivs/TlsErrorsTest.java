package com.pulumi.awsivs.provider.ivs;

import static com.pulumi.awsivs.provider.aws.http.TestCertificate.PASSWORD;
import static com.pulumi.awsivs.provider.ivs.FailedCreate.lost;
import static com.pulumi.awsivs.provider.ivs.FailedCreate.noEffect;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.provider.aws.SystemProperties;
import com.pulumi.awsivs.provider.aws.http.RawServer;
import com.pulumi.awsivs.provider.aws.http.RawServer.Handler;
import com.pulumi.awsivs.provider.aws.http.TestCertificate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests TLS failures. A create whose handshake failed had no effect, but a create may have had an effect if the
 * connection broke after the request was sent.
 */
class TlsErrorsTest {

    @TempDir
    private static Path folder;

    private static TestCertificate certificate;
    private static TestCertificate authority;

    private final SystemProperties properties = new SystemProperties();

    @BeforeAll
    static void makeCertificate() {
        certificate = TestCertificate.in(folder.resolve("good.p12"), "-ext", "san=ip:127.0.0.1");
        authority = TestCertificate.in(folder.resolve("authority.p12"), "-ext", "bc:c");
    }

    @AfterEach
    void restore() {
        properties.close();
    }

    private void trust(Path file, String password) {
        properties.with("javax.net.ssl.trustStore", file);
        if (!password.isEmpty()) properties.with("javax.net.ssl.trustStorePassword", password);
    }

    private static FailedCreate create(Handler handler) {
        RawServer server = RawServer.handling(handler);
        return FailedCreate.at("https://127.0.0.1:" + server.port(), server);
    }

    /** Responds to the first byte of the handshake with these bytes. */
    private static Handler sending(int... bytes) {
        return client -> {
            client.getInputStream().read();
            for (int each : bytes) client.getOutputStream().write(each);
        };
    }

    @Test
    @Tag("reliability:tls-handshake")
    void certificateForAnotherHost_hasNoEffect() {
        trust(authority.file(), PASSWORD);
        var other = authority.sign(folder.resolve("other.p12"), "-ext", "san=dns:ivs.example.com");
        assertThat(create(client -> RawServer.respond(other.serve(client), "")))
                .isEqualTo(noEffect(
                        1,
                        "URL could not be reached: No subject alternative names matching IP address 127.0.0.1 found. Its"
                                + " certificate must be for the host of the endpoint"));
    }

    @ParameterizedTest
    @Tag("reliability:tls-handshake")
    @ValueSource(strings = {"-9d", "+9d"})
    void expiredOrFutureCertificate_hasNoEffect(String start) {
        trust(authority.file(), PASSWORD);
        var untimely = authority.sign(
                folder.resolve(start), "-ext", "san=ip:127.0.0.1", "-startdate", start, "-validity", "1");
        FailedCreate outcome = create(client -> RawServer.respond(untimely.serve(client), ""));
        assertThat(outcome.message())
                .startsWith("CreateChannel: URL could not be reached: its certificate "
                        + (start.startsWith("-") ? "has expired (NotAfter: " : "is not valid yet (NotBefore: "))
                .endsWith("), or the clock of this machine is wrong");
        assertThat(outcome).isEqualTo(new FailedCreate(false, 1, outcome.message()));
    }

    @Test
    @Tag("reliability:tls-handshake")
    void serverWithoutTls_hasNoEffect() {
        String page = "HTTP/1.1 400 Bad Request\r\n\r\n";
        assertThat(create(sending(page.chars().toArray())))
                .isEqualTo(noEffect(
                        1,
                        "URL could not be reached: this port does not use TLS (Unsupported or unrecognized SSL"
                                + " message); a server without TLS needs an endpoint with http://"));
    }

    @Test
    void noCommonTlsVersion_hasNoEffect() {
        int protocolVersion = 70;
        assertThat(create(sending(21, 3, 3, 0, 2, 2, protocolVersion)))
                .isEqualTo(
                        noEffect(1, "URL could not be reached: TLS failed (Received fatal alert: protocol_version)"));
    }

    @Test
    void handshakeClosed_hasNoEffect_andIsRetried() {
        assertThat(create(client -> client.getInputStream().read()))
                .isEqualTo(
                        noEffect(
                                3,
                                "URL could not be reached: it closed the connection during the TLS handshake (SSL peer shut down incorrectly)"));
    }

    @Test
    @Tag("reliability:silent-server")
    void handshakeWithoutResponse_hasNoEffect_andTimesOut() {
        assertThat(create(client -> client.getInputStream().readAllBytes()))
                .isEqualTo(noEffect(1, "URL could not be reached: no response within 4 s"));
    }

    @ParameterizedTest
    @Tag("reliability:tls-handshake")
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void clientCertificateRequired_hasNoEffect(String version) {
        trust(certificate.file(), PASSWORD);
        FailedCreate outcome = create(client -> {
            SSLSocket tls = certificate.serve(client);
            tls.setEnabledProtocols(new String[] {version});
            tls.setNeedClientAuth(true);
            tls.startHandshake();
            RawServer.readRequest(tls.getInputStream());
        });
        assertThat(outcome.message()).contains(" URL could not be reached: ");
        assertThat(outcome.ambiguous()).isFalse();
    }

    @Test
    @Tag("reliability:tls-breaks")
    void connectionEndsAfterTheRequest_mayHaveHadAnEffect() {
        trust(certificate.file(), PASSWORD);
        assertThat(create(client -> RawServer.respond(certificate.serve(client), "")))
                .isEqualTo(
                        lost(
                                "the connection to URL broke before the response was complete: Unexpected end of file from server"));
    }

    @Test
    void connectionResetAfterTheRequest_mayHaveHadAnEffect() {
        trust(certificate.file(), PASSWORD);
        assertThat(create(client -> {
                    RawServer.readRequest(certificate.serve(client).getInputStream());
                    client.setSoLinger(true, 0);
                    client.close();
                }))
                .isEqualTo(lost("the connection to URL broke before the response was complete: Connection reset"));
    }

    @Test
    @Tag("reliability:tls-breaks")
    void garbageAfterTheRequest_mayHaveHadAnEffect() {
        trust(certificate.file(), PASSWORD);
        FailedCreate outcome = create(client -> {
            RawServer.readRequest(certificate.serve(client).getInputStream());
            client.getOutputStream().write("garbage after TLS".getBytes(StandardCharsets.US_ASCII));
        });
        assertThat(outcome)
                .isEqualTo(
                        lost(
                                "the connection to URL broke before the response was complete: Unexpected end of file from server"));
    }

    @Test
    void trustStoreWithTheWrongPassword_hasNoEffect() {
        trust(certificate.file(), "wrong-marked");
        assertTrustStore("the password is wrong. Add ");
    }

    @Test
    void trustStoreWithoutItsPassword_hasNoEffect() {
        trust(certificate.file(), "");
        assertTrustStore("no certificate in it can be read. Add ");
    }

    @Test
    void trustStoreInOtherFormat_hasNoEffect() throws IOException {
        Path pem = Files.writeString(folder.resolve("ca.pem"), certificate.pem());
        trust(pem, "");
        assertTrustStore("it must be PKCS12 or JKS, with its password in javax.net.ssl.trustStorePassword. A PEM file");
    }

    @Test
    void missingTrustStore_hasNoEffect() {
        trust(folder.resolve("none.p12"), PASSWORD);
        assertTrustStore("there is no file that can be read");
    }

    private static void assertTrustStore(String why) {
        FailedCreate outcome = create(client -> RawServer.respond(certificate.serve(client), ""));
        assertThat(outcome.message())
                .startsWith("CreateChannel: the trust store " + System.getProperty("javax.net.ssl.trustStore")
                        + " (javax.net.ssl.trustStore) cannot be used: " + why);
        assertThat(outcome.ambiguous()).isFalse();
    }
}
