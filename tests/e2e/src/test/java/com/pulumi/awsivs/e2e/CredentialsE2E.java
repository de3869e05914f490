package com.pulumi.awsivs.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tests configured credentials that fail in a container whose own role would work. The role belongs to the account 999999999999, in
 * which the provider must not create anything.
 */
class CredentialsE2E {

    private static final String ROLE = """
            {"AccessKeyId": "999999999999", "SecretAccessKey": "s", "Token": "t", "Expiration": "2099-01-01T00:00:00Z"}""";

    private final AtomicInteger requests = new AtomicInteger();
    private final Stack stack = Stack.of("live: { type: 'aws-ivs:Channel' }");
    private final HttpServer container = container();

    private HttpServer container() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                requests.incrementAndGet();
                byte[] body = ROLE.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void offerTheRole() {
        stack.withoutEnvironment("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
        stack.environment(
                "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                "http://127.0.0.1:" + container.getAddress().getPort() + "/");
    }

    @AfterEach
    void stop() {
        container.stop(0);
        stack.close();
    }

    private void config(String text) {
        stack.write("aws-config", text);
        stack.environment("AWS_CONFIG_FILE", stack.path("aws-config"));
    }

    private void upFails(String... message) {
        stack.tryUp().fails().says(message).doesNotSay("no AWS credentials");
        assertThat(stack.ivs().state().total().channels()).isZero();
        assertThat(requests).hasValue(0);
    }

    @Test
    void noSourceNamed_usesTheContainerRole() {
        stack.up();
        assertThat(stack.id("live")).contains(":999999999999:channel/");
        assertThat(requests).hasPositiveValue();
    }

    @Test
    @Tag("reliability:named-credentials")
    void profileDoesNotExist_errorListsExistingProfiles() {
        config("[default]\nregion = us-west-2\n[profile prod]\nregion = us-west-2\n");
        stack.environment("AWS_PROFILE", "tpyo");
        upFails(
                "the AWS profile 'tpyo' (from AWS_PROFILE) does not exist. Profiles found in ~/aws-config and",
                ": default, prod. Correct AWS_PROFILE, or create the profile: aws configure --profile tpyo");
    }

    @Test
    void profileDoesNotExistAndRegionMissing_errorNamesTheProfile() {
        config("[profile prod]\nregion = us-west-2\n");
        stack.withoutEnvironment("AWS_REGION");
        stack.config("aws-ivs:profile", "prdo");
        stack.preview()
                .fails()
                .says("the AWS profile 'prdo' (from aws-ivs:profile) does not exist", ": prod. Correct aws-ivs:profile")
                .doesNotSay("missing required configuration");
    }

    @Test
    @Tag("reliability:named-credentials")
    void assumeRoleDenied_errorContainsTheStsMessage() {
        config("""
                [profile prod]
                role_arn = arn:aws:iam::333333333333:role/deploy
                source_profile = base
                [profile base]
                aws_access_key_id = 123456789012
                aws_secret_access_key = s
                """);
        stack.environment("AWS_PROFILE", "prod");
        upFails(
                "the AWS profile 'prod' (from AWS_PROFILE) cannot assume the role arn:aws:iam::333333333333:role/deploy",
                "STS AssumeRole at ",
                ": Not authorized to perform: sts:AssumeRole",
                "(AccessDenied, HTTP 403, request emulator)");
    }

    @Test
    @Tag("reliability:named-credentials")
    void secretAccessKeyMissing_errorNamesTheVariable() {
        stack.environment("AWS_ACCESS_KEY_ID", "123456789012");
        upFails("AWS_ACCESS_KEY_ID is set but AWS_SECRET_ACCESS_KEY is not: set both, or unset AWS_ACCESS_KEY_ID");
    }

    @Test
    void credentialProcessFails_errorQuotesItsOutputWithoutSecrets() {
        config("[default]\ncredential_process = sh -c \"echo 'session over, password=hunter22' >&2; exit 3\"\n");
        upFails("its credential_process failed with exit code 3: session over, password=[secret]");
    }

    @Test
    @Tag("reliability:slow-credential-process")
    void credentialProcessTakes12Seconds_upWaitsAndReportsIt() {
        config("[default]\ncredential_process = sh -c \"sleep 12; echo '{\\\"Version\\\": 1, \\\"AccessKeyId\\\":"
                + " \\\"any\\\", \\\"SecretAccessKey\\\": \\\"any\\\"}'\"\n");
        stack.up().says("waiting for AWS credentials of the AWS profile 'default'");
        assertThat(stack.id("live")).contains(":123456789012:channel/");
    }
}
