package com.pulumi.awsivs.provider.aws.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.pulumi.awsivs.provider.aws.ExampleConfigs;
import com.pulumi.awsivs.provider.aws.RawClients;
import com.pulumi.awsivs.provider.aws.SystemProperties;
import com.pulumi.awsivs.provider.ivs.FailedCreate;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a host is reached if the first of its addresses does not respond. */
class FailoverSocketTest {

    @TempDir
    private Path folder;

    /** No server listens at 127.0.0.2. */
    private static InetAddress[] addresses(String host) throws UnknownHostException {
        return new InetAddress[] {
            InetAddress.getByAddress(host, new byte[] {127, 0, 0, 2}),
            InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})
        };
    }

    @Test
    void addressAfterTheFailedOne_isNext() throws Exception {
        try (RawServer server = RawServer.responding("");
                FailoverSocket first = new FailoverSocket(FailoverSocketTest::addresses);
                FailoverSocket second = new FailoverSocket(FailoverSocketTest::addresses);
                FailoverSocket third = new FailoverSocket(FailoverSocketTest::addresses)) {
            InetSocketAddress host = InetSocketAddress.createUnresolved("next.test", server.port());
            assertThatThrownBy(() -> first.connect(host, 2000)).isInstanceOf(ConnectException.class);
            second.connect(host, 2000);
            assertThat(second.getInetAddress().getHostAddress()).isEqualTo("127.0.0.1");
            third.connect(host, 2000);
            assertThat(third.isConnected())
                    .as("it stays with the one that works")
                    .isTrue();
        }
    }

    @Test
    void firstAddressFails_tlsRequestSucceedsAtTheSecond() {
        TestCertificate certificate = TestCertificate.in(folder.resolve("tls.p12"), "-ext", "san=dns:tls.test");
        try (SystemProperties properties = new SystemProperties();
                RawServer server = RawServer.handling(client -> RawServer.respond(
                        certificate.serve(client), RawServer.ok("application/json", "{\"channel\":{}}")))) {
            properties
                    .with("javax.net.ssl.trustStore", certificate.file())
                    .with("javax.net.ssl.trustStorePassword", TestCertificate.PASSWORD);
            TlsSockets tls = new TlsSockets(new TrustedCertificates(Map.of(), null), FailoverSocketTest::addresses);
            HostNameLookup names = new HostNameLookup(host -> addresses(host)[0]);
            try (RawClients clients = new RawClients(
                    ExampleConfigs.with("https://tls.test:" + server.port()),
                    "us-west-2",
                    Map.of(),
                    () -> new HttpClients(Map.of(), tls, names, FailedCreate.LIMIT))) {
                RuntimeException failure = catchThrowableOfType(
                        RuntimeException.class, () -> clients.creating().createChannel(channel -> channel.name("x")));
                assertThat(RawClients.forUsers(failure, false))
                        .hasMessageContaining("the response contains no channel");
            }
            assertThat(server.requests()).isEqualTo(1);
        }
    }
}
