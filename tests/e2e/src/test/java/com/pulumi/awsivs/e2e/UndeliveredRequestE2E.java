package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.awsivs.emulator.EmulatorOptions;
import com.pulumi.awsivs.emulator.IvsEmulator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests creates that cannot have reached IVS. They fail at once and store nothing, and the next {@code pulumi up} creates the resource. */
class UndeliveredRequestE2E {

    private static final String CHANNEL = "channel: { type: aws-ivs:Channel }";

    private final AtomicInteger requests = new AtomicInteger();

    /** Starts a server that responds to every request with this status. */
    private HttpServer serverResponding(int status, String header, String value) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().add(header, value);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void upFailsAndCreatesNothing(Stack stack, String... message) {
        stack.tryUp().fails().says(message).doesNotSay("may have been made", "unconfirmed");
        assertThat(stack.export().toString()).doesNotContain("aws-ivs:index:Channel");
        assertThat(stack.ivs().state().total().channels()).isZero();
    }

    @Test
    @Tag("reliability:redirect")
    void redirect_createFailsAtOnceAndNamesTheTarget() throws IOException {
        HttpServer balancer = serverResponding(301, "Location", "https://ivs.corp.example/login?token=hidden");
        try (Stack stack = Stack.of(CHANNEL)) {
            stack.environment("AWS_ENDPOINT_URL_IVS", url(balancer));
            upFailsAndCreatesNothing(
                    stack,
                    "CreateChannel: " + url(balancer) + " did not serve the request but redirects to"
                            + " https://ivs.corp.example (HTTP 301). If the service is there, set the endpoint to it");
            assertThat(requests).hasValue(1);
            stack.withoutEnvironment("AWS_ENDPOINT_URL_IVS");
            stack.up().says("+ 1 created");
        } finally {
            balancer.stop(0);
        }
    }

    @Test
    @Tag("reliability:proxy-rejects")
    void proxyRequiresLogin_createFailsAtOnce() {
        try (ForwardProxy proxy = ForwardProxy.requiring("user:password");
                Stack stack = Stack.of(CHANNEL)) {
            stack.environment("HTTP_PROXY", "http://127.0.0.1:" + proxy.port());
            upFailsAndCreatesNothing(
                    stack, "it requires a user and a password: HTTP_PROXY=http://<user>:<password>@127.0.0.1:");
        }
    }

    @Test
    @Tag("reliability:proxy-rejects")
    void proxyRejectsTunnel_createFailsAtOnce(@TempDir Path folder) {
        try (ForwardProxy proxy = ForwardProxy.requiring("user:password");
                IvsEmulator ivs =
                        IvsEmulator.start(EmulatorOptions.defaults().withCertificate(folder.resolve("ca.p12")));
                Stack stack = Stack.of(CHANNEL, ivs)) {
            stack.environment(
                    "PULUMI_AWS_IVS_JAVA_OPTS",
                    "-Dhttps.proxyHost=127.0.0.1 -Dhttp.nonProxyHosts= -Dhttps.proxyPort=" + proxy.port());
            upFailsAndCreatesNothing(
                    stack,
                    "through the proxy 127.0.0.1:" + proxy.port() + " (https.proxyHost): it requires a user and a"
                            + " password: https.proxyUser and https.proxyPassword (HTTP 407)");
        }
    }

    @Test
    @Tag("reliability:trust-store")
    void trustStoreUnreadable_createFailsAtOnce(@TempDir Path folder) {
        Path certificate = folder.resolve("ca.p12");
        try (IvsEmulator ivs = IvsEmulator.start(EmulatorOptions.defaults().withCertificate(certificate));
                Stack stack = Stack.of(CHANNEL, ivs)) {
            String trusting = "-Djavax.net.ssl.trustStore=" + certificate;
            stack.environment("PULUMI_AWS_IVS_JAVA_OPTS", trusting);
            upFailsAndCreatesNothing(
                    stack,
                    "CreateChannel: the trust store " + certificate + " (javax.net.ssl.trustStore) cannot be used: no"
                            + " certificate in it can be read. Add -Djavax.net.ssl.trustStorePassword=<password> to");
            stack.environment("PULUMI_AWS_IVS_JAVA_OPTS", trusting + " -Djavax.net.ssl.trustStorePassword=emulator");
            stack.up().says("+ 1 created");
        }
    }
}
