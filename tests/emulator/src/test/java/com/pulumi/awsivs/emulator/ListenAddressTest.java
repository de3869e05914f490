package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the address on which the emulator listens, and the URL that it prints. */
class ListenAddressTest {

    private static final String PAGE = "tests/emulator/README.md: the command line";

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://127.0.0.1:80",
        "localhost, http://localhost:80",
        "0.0.0.0, http://127.0.0.1:80",
        "::1, http://[::1]:80",
        "[::1], http://[::1]:80",
        "::, http://[::1]:80",
        "[::], http://[::1]:80",
        "fd00::2, http://[fd00::2]:80"
    })
    @Verified("RFC 3986, 3.2.2: IPv6 literals stand in brackets; RFC 4291, 2.5.2: :: is no destination")
    void url_canBeConnectedTo_andHasIpv6InBrackets(String host, URI url) throws Exception {
        assertThat(ListenAddress.of(host).url("http", 80)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "0.0.0.0", "::"})
    @Verified(PAGE)
    void everyHost_servesAtItsUrl_withAndWithoutResets(String host) throws Exception {
        assumeTrue(
                !host.contains(":")
                        || loopbackAddresses().contains(ListenAddress.of("::1").address()),
                "this machine has no IPv6");
        for (boolean resets : new boolean[] {false, true}) {
            try (IvsEmulator emulator =
                    IvsEmulator.start(EmulatorOptions.defaults().withHost(host).withResets(resets))) {
                TestResponse state = IvsUnderTest.exchange(
                        HttpRequest.newBuilder(emulator.endpoint().resolve("/_state")));
                assertThat(state.text("/channels")).isEqualTo("0");
            }
        }
    }

    @Test
    @Verified(PAGE)
    void hostOfAllAddresses_isReachableAtEachAddress_andDefaultHostAtOneOnly() throws Exception {
        List<InetAddress> addresses = loopbackAddresses();
        assertThat(reachableAddresses(EmulatorOptions.defaults().withHost("0.0.0.0")))
                .isEqualTo(addresses);
        assertThat(reachableAddresses(EmulatorOptions.defaults()))
                .containsExactly(ListenAddress.of("127.0.0.1").address());
    }

    @Test
    @Verified(PAGE)
    void portInUse_fails_withHostAndPort() {
        try (IvsEmulator first = IvsEmulator.start()) {
            int port = first.endpoint().getPort();
            assertThatThrownBy(
                            () -> IvsEmulator.start(EmulatorOptions.defaults().withPort(port)))
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + port);
        }
    }

    /** Addresses for documentation (RFC 5737, RFC 3849), and a name that never exists (RFC 6761). */
    @ParameterizedTest
    @CsvSource({
        "198.51.100.1, 198.51.100.1:0",
        "2001:db8::1, [2001:db8::1]:0",
        "no.such.host.invalid, no.such.host.invalid:0"
    })
    @Verified(PAGE)
    void hostOfAnotherMachine_fails_withItsName(String host, String named) {
        assertThatThrownBy(() -> IvsEmulator.start(EmulatorOptions.defaults().withHost(host)))
                .hasMessageContaining("cannot listen on " + named);
    }

    /** The file contains the server's certificate, and is a trust store for Java clients. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "0.0.0.0"})
    @Verified(PAGE)
    void https_isTrustedWithTheCertificateFileAsTrustStore(String host, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("certificate.p12");
        EmulatorOptions options =
                EmulatorOptions.defaults().withCertificate(file).withHost(host);
        for (int start = 0; start < 2; start++) { // the second start reads the existing file
            try (IvsEmulator emulator = IvsEmulator.start(options)) {
                assertThat(emulator.endpoint()).hasScheme("https");
                assertThat(statusOverTls(emulator.endpoint(), file)).isEqualTo(200);
            }
        }
    }

    @Test
    @Verified("keytool -list: SubjectAlternativeName")
    void certificate_containsHostAndLoopback(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("certificate.p12");
        ServerCertificate.in(file, "dns:ivs.test");
        var certificate = (java.security.cert.X509Certificate) trustStore(file).getCertificate("emulator");
        assertThat(certificate.getSubjectAlternativeNames())
                .extracting(name -> String.valueOf(name.get(1)))
                .containsExactly("127.0.0.1", "0:0:0:0:0:0:0:1", "localhost", "ivs.test");
        assertThat(ListenAddress.of("localhost").subjectAlternativeName()).isEqualTo("dns:localhost");
        assertThat(ListenAddress.of("[fd00::2]").subjectAlternativeName()).isEqualTo("ip:fd00::2");
        assertThat(ListenAddress.of("0.0.0.0").subjectAlternativeName()).isEqualTo("ip:127.0.0.1");
    }

    private static List<InetAddress> reachableAddresses(EmulatorOptions options) throws IOException {
        try (IvsEmulator emulator = IvsEmulator.start(options)) {
            int port = emulator.endpoint().getPort();
            return loopbackAddresses().stream()
                    .filter(address -> connects(address, port))
                    .toList();
        }
    }

    private static boolean connects(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    private static List<InetAddress> loopbackAddresses() throws IOException {
        return NetworkInterface.getByInetAddress(ListenAddress.of("127.0.0.1").address())
                .inetAddresses()
                .toList();
    }

    private static int statusOverTls(URI endpoint, Path trusted) throws Exception {
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trustStore(trusted));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        HttpRequest calls = HttpRequest.newBuilder(endpoint.resolve("/_calls")).build();
        return HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .send(calls, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static KeyStore trustStore(Path file) throws Exception {
        try (InputStream content = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(content, ServerCertificate.PASSWORD.toCharArray());
            return store;
        }
    }
}
