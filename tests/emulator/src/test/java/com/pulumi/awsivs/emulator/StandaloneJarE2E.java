package com.pulumi.awsivs.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a copy of the standalone jar. Maven runs the tests in the module's folder. */
class StandaloneJarE2E {

    private static final String PAGE = "tests/emulator/README.md: the jar";
    private static final String SIGNED =
            "AWS4-HMAC-SHA256 Credential=any/20260101/us-west-2/ivs/aws4_request," + " SignedHeaders=host, Signature=0";

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void copyJar() throws IOException {
        jar = Files.copy(Path.of("target", "ivs-emulator.jar"), folder.resolve("copy.jar"));
    }

    @Test
    @Verified(PAGE)
    void jarAlone_servesIvs_untilTerminated() throws Exception {
        Process emulator = start("--port", "0", "--host", "0.0.0.0");
        try (BufferedReader output = emulator.inputReader(StandardCharsets.UTF_8)) {
            URI url = URI.create(output.readLine());
            TestResponse created = IvsUnderTest.exchange(HttpRequest.newBuilder(url.resolve("/CreateChannel"))
                    .header("Authorization", SIGNED)
                    .POST(BodyPublishers.ofString("{\"name\":\"studio\"}")));
            assertThat(created.text("/channel/name")).isEqualTo("studio");
            TestResponse rejected = IvsUnderTest.exchange(HttpRequest.newBuilder(url.resolve("/CreateChannel"))
                    .header("Authorization", SIGNED)
                    .POST(BodyPublishers.ofString("{\"failoverSlateConfigurationArn\":\"\"}")));
            assertThat(rejected.error()).contains("NotEmulatedException", "failoverSlateConfigurationArn");
        } finally {
            emulator.destroy();
        }
        assertThat(emulator.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Verified(PAGE)
    void quotasOnWithoutRates_warnsOnStandardError() throws Exception {
        Process emulator = start("--port", "0", "--quotas", "on");
        assertThat(emulator.inputReader(StandardCharsets.UTF_8).readLine()).startsWith("http://127.0.0.1:");
        assertThat(emulator.errorReader(StandardCharsets.UTF_8).readLine())
                .startsWith("warning: --quotas on")
                .contains("--rates on");
        emulator.destroy();
    }

    private Process start(String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).start();
    }
}
