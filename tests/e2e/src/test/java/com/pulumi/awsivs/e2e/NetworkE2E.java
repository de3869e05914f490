package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.IvsEmulator;
import com.pulumi.awsivs.emulator.ServerCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests proxies, certificates and endpoints. With the same settings, the provider must work if the AWS CLI works. */
class NetworkE2E {

    private static final String CHANNEL = "channel: { type: aws-ivs:Channel }";

    @TempDir
    private static Path folder;

    private static IvsEmulator plain;
    private static IvsEmulator tls;
    private static Path pem;
    private static int closedPort;

    private Stack stack;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        Path store = folder.resolve("ca.p12");
        plain = IvsEmulator.start();
        tls = IvsEmulator.start(EmulatorOptions.defaults().withCertificate(store));
        pem = Files.writeString(folder.resolve("ca.pem"), pem(store));
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closedPort = socket.getLocalPort();
        }
    }

    private static String pem(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream content = Files.newInputStream(file)) {
            store.load(content, ServerCertificate.PASSWORD.toCharArray());
        }
        byte[] der = store.getCertificate("emulator").getEncoded();
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }

    @AfterAll
    static void stop() {
        plain.close();
        tls.close();
    }

    @BeforeEach
    void newStack() {
        stack = Stack.of(CHANNEL, plain);
    }

    @AfterEach
    void closeStack() {
        stack.close();
    }

    /** Uses the HTTPS endpoint, whose certificate is in AWS_CA_BUNDLE. */
    private void useTls() {
        stack.environment("AWS_ENDPOINT_URL", tls.endpoint().toString());
        stack.environment("AWS_CA_BUNDLE", pem.toString());
    }

    private void works() {
        assertThat(AwsCli.works(stack.environment(), true))
                .as("the AWS CLI works")
                .isTrue();
        stack.up().says("+ 2 created");
        stack.destroy();
    }

    private void fails(String... words) {
        assertThat(AwsCli.works(stack.environment(), false))
                .as("the AWS CLI works")
                .isFalse();
        stack.tryUp().fails().says(words).doesNotSay("may have been made", "secret");
    }

    @Test
    void httpsProxyDown_errorNamesTheVariable() {
        useTls();
        stack.environment("HTTPS_PROXY", "http://127.0.0.1:" + closedPort);
        fails("through the proxy 127.0.0.1:" + closedPort + " (HTTPS_PROXY): Connection refused");
    }

    @Test
    void httpProxyDown_errorNamesTheVariable() {
        stack.environment("HTTP_PROXY", "http://127.0.0.1:" + closedPort);
        fails("through the proxy 127.0.0.1:" + closedPort + " (HTTP_PROXY): Connection refused");
    }

    @Test
    void httpsProxyInBothCases_lowerCaseIsUsed() {
        try (ForwardProxy proxy = ForwardProxy.open()) {
            useTls();
            stack.environment("HTTPS_PROXY", "http://127.0.0.1:" + closedPort);
            stack.environment("https_proxy", "http://127.0.0.1:" + proxy.port());
            works();
            assertThat(proxy.passed()).isNotEmpty().allMatch(line -> line.startsWith("CONNECT "));
        }
    }

    @Test
    void httpProxyWithoutScheme_isUsed() {
        try (ForwardProxy proxy = ForwardProxy.open()) {
            stack.environment("HTTP_PROXY", "127.0.0.1:" + proxy.port());
            works();
            assertThat(proxy.passed()).anyMatch(line -> line.startsWith("POST http://127.0.0.1:"));
        }
    }

    @Test
    void noProxyWithSpacesAndLeadingDot_isHonored() {
        stack.environment("AWS_ENDPOINT_URL", plain.endpoint().toString().replace("127.0.0.1", "localhost"));
        stack.environment("HTTP_PROXY", "http://127.0.0.1:" + closedPort);
        stack.environment("NO_PROXY", "example.com, .localhost ,");
        works();
    }

    @Test
    void proxyIsNoUrl_errorShowsTheForm() {
        stack.environment("HTTP_PROXY", "http://user:secret@pro xy:3128");
        fails("HTTP_PROXY: its value is not the URL of a proxy. Write it as HTTP_PROXY=http://proxy.example.com:3128");
    }

    @Test
    void socksProxy_isRejected() {
        stack.environment("HTTP_PROXY", "socks5://user:secret@127.0.0.1:" + closedPort);
        fails("HTTP_PROXY: a proxy of socks5:// is not supported. Write it as HTTP_PROXY=http://");
    }

    @Test
    void proxiesWithLogin_areUsed() {
        try (ForwardProxy proxy = ForwardProxy.requiring("us@er:p:s/s")) {
            String value = "http://us%40er:p%3As%2Fs@127.0.0.1:" + proxy.port();
            stack.environment("HTTP_PROXY", value);
            stack.environment("HTTPS_PROXY", value);
            works();
            assertThat(proxy.passed()).anyMatch(line -> line.startsWith("POST http://127.0.0.1:"));
            useTls();
            works();
            assertThat(proxy.passed()).anyMatch(line -> line.startsWith("CONNECT 127.0.0.1:"));
        }
    }

    @Test
    void proxyLoginWrong_upFails() {
        try (ForwardProxy proxy = ForwardProxy.requiring("user:password")) {
            useTls();
            stack.environment("HTTPS_PROXY", "http://user:secret@127.0.0.1:" + proxy.port());
            fails("(HTTPS_PROXY): it does not accept the user and the password of HTTPS_PROXY (HTTP 407)");
            assertThat(proxy.passed()).isEmpty();
        }
    }

    @Test
    void certificateUntrusted_errorNamesAwsCaBundle() {
        useTls();
        stack.withoutEnvironment("AWS_CA_BUNDLE");
        fails("unable to find valid certification path", "AWS_CA_BUNDLE=<file.pem>");
    }

    @Test
    void caBundleOfEnvironment_isTrusted() {
        useTls();
        works();
    }

    @Test
    void caBundleOfProfile_isTrusted() {
        useTls();
        stack.withoutEnvironment("AWS_CA_BUNDLE");
        stack.write("config", "[profile corp]\nca_bundle = " + pem + "\n");
        stack.environment("AWS_CONFIG_FILE", stack.path("config"));
        stack.environment("AWS_PROFILE", "corp");
        works();
    }

    @Test
    void caBundleBelowHome_isTrusted() throws IOException {
        useTls();
        stack.write("authority.pem", Files.readString(pem));
        stack.environment("AWS_CA_BUNDLE", "~/authority.pem");
        // Not compared with the AWS CLI, which runs with the HOME of the machine.
        stack.up().says("+ 2 created");
        stack.destroy();
    }

    @Test
    void caBundleMissing_errorNamesTheFile() {
        useTls();
        stack.environment("AWS_CA_BUNDLE", "/none.pem");
        fails("AWS_CA_BUNDLE names /none.pem, which does not exist");
    }

    @Test
    void systemCertificates_areTrusted() {
        useTls();
        stack.withoutEnvironment("AWS_CA_BUNDLE");
        stack.environment("SSL_CERT_FILE", pem.toString());
        // Not compared with the AWS CLI, because the one from PyPI uses its own certificates.
        stack.up().says("+ 2 created");
        stack.destroy();
    }

    @Test
    void endpointSchemeInUpperCase_isAccepted() {
        stack.environment("AWS_ENDPOINT_URL", plain.endpoint().toString().replace("http:", "HTTP:"));
        works();
    }

    @Test
    void endpointConfiguredWithFips_isUsed() {
        stack.environment("AWS_USE_FIPS_ENDPOINT", "true");
        works();
    }

    @Test
    void endpointHostWithUnderscore_isRejected() {
        stack.environment("AWS_ENDPOINT_URL", "http://ivs_local:8080");
        fails("AWS_ENDPOINT_URL must not have a host name with an underscore");
    }
}
